/**
 * Tags as Obsidian takes them: letters, digits, `-`, `_` and `/`, and not digits alone. What is left of
 * none is left out; each stands once, whatever its case.
 */
export function vaultTags(tags: readonly string[]): string[] {
  const made = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag
      .normalize('NFC')
      .trim()
      .replace(/[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}/_-]+/gu, '-')
      .replace(/^[-/]+|[-/]+$/g, '');
    if (clean === '' || /^\p{N}+$/u.test(clean)) continue;
    if (!made.has(clean.toLowerCase())) made.set(clean.toLowerCase(), clean);
  }
  return [...made.values()];
}
