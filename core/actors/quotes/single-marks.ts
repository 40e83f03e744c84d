// Single quotation marks, which look like apostrophes.

const elision =
  /^(?:tis|twas|em|cause|til|n|round|bout|nother|\d0s|s|ne|nen|nem|ner|n)(?![\p{L}])/iu;

/**
 * Where the quote closes that the single mark at `at` opens; -1 when the mark opens none. An apostrophe
 * between letters closes nothing; one behind an `s` (`the allies’ fears`) does so only when no better comes.
 * Looks no further than the paragraph.
 */
export function closeOfSingle(text: string, at: number, mark: string): number {
  if (!/[\p{L}\p{N}“„"«…[(]/u.test(text[at + 1] ?? '')) return -1;
  if (mark !== '‚' && elision.test(text.slice(at + 1, at + 12))) return -1;
  const closers = mark === '‚' ? '‘’' : mark === "'" ? "'" : '’';
  let weak = -1;
  for (let ahead = at + 2; ahead < Math.min(text.length, at + 2000); ahead += 1) {
    const one = text[ahead] ?? '';
    if (one === '\n') break;
    const previous = text[ahead - 1] ?? '';
    const next = text[ahead + 1] ?? '\n';
    if (one === mark && /[\s(]/.test(previous) && /[\p{L}\p{N}]/u.test(next)) break;
    if (!closers.includes(one) || /\s/.test(previous) || /[\p{L}\p{N}]/u.test(next)) continue;
    if (/[sSzZxß]/.test(previous) && mark !== '‚') {
      if (weak === -1) weak = ahead;
      continue;
    }
    return ahead;
  }
  return weak;
}
