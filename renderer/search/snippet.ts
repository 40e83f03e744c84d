/** A stretch of a snippet, marked when it is a match. */
export interface SnippetPart {
  text: string;
  marked: boolean;
}

/**
 * Cuts a snippet at its matches. Matches are UTF-16 offsets, the end exclusive; those that overlap or
 * reach beyond are cut to what is there.
 */
export function snippetParts(
  snippet: string,
  highlights: readonly { start: number; end: number }[],
): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const { start, end } of highlights.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    const to = Math.min(snippet.length, end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: snippet.slice(at, from), marked: false });
    parts.push({ text: snippet.slice(from, to), marked: true });
    at = to;
  }
  if (at < snippet.length) parts.push({ text: snippet.slice(at), marked: false });
  return parts;
}
