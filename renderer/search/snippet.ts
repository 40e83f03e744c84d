/** A stretch of a snippet, marked when it is a match. */
export interface SnippetPart {
  text: string;
  marked: boolean;
}

/** What stands for a picture or the sign of a footnote in plain text; it has no looks of its own. */
const object = /\s?\uFFFC/gu;

/**
 * Cuts a snippet at its matches. Matches are UTF-16 offsets, the end exclusive; those that overlap or
 * reach beyond are cut to what is there. Signs of pictures and footnotes are left out.
 */
export function snippetParts(
  snippet: string,
  highlights: readonly { start: number; end: number }[],
): SnippetPart[] {
  const parts: SnippetPart[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    const text = snippet.slice(from, to).replace(object, '');
    if (text !== '') parts.push({ text, marked });
  };
  let at = 0;
  for (const { start, end } of highlights.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    const to = Math.min(snippet.length, end);
    if (to <= from) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, snippet.length, false);
  return parts;
}
