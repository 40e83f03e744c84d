// Where user-perceived characters begin and end. A flag, an accented letter in two code points or a
// family emoji counts as one and is never cut.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a UTF-16 unit never joins a neighbour of the same sort: printable ASCII, `\n`, CJK ideographs. */
function standsAlone(unit: number): boolean {
  return unit === 0x0a || (unit >= 0x20 && unit <= 0x7e) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/**
 * The nearest offset at or before `offset` that is certainly between two graphemes, so that a long text
 * need not be segmented from its start.
 */
function safeStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at -= 1)
    if (standsAlone(text.charCodeAt(at)) && standsAlone(text.charCodeAt(at - 1))) return at;
  return 0;
}

/** The start of the grapheme around a UTF-16 offset; the offset itself when it is between two. */
export function graphemeStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  const start = safeStart(text, offset);
  // The unit at `offset` decides whether there is a boundary before it; two more complete a pair.
  for (const { index, segment } of segmenter.segment(text.slice(start, offset + 2)))
    if (start + index + segment.length > offset) return start + index;
  return offset;
}

/** The end of the grapheme around a UTF-16 offset; the offset itself when it is between two. */
export function graphemeEnd(text: string, offset: number): number {
  const start = graphemeStart(text, offset);
  if (start >= offset) return start;
  for (let length = 64; ; length *= 2) {
    const window = text.slice(start, start + length);
    const first = segmenter.segment(window)[Symbol.iterator]().next();
    const size = first.done === true ? 0 : first.value.segment.length;
    if (size < window.length || start + window.length >= text.length) return start + size;
  }
}

/** Whether a UTF-16 offset would cut a grapheme in two. */
export function isInsideGrapheme(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && graphemeStart(text, offset) !== offset;
}

/** Widens a span until both its edges are between graphemes. */
export function snapOutward(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) };
}
