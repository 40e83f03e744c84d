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
  // `containing` answers at once, while walking the segments of a long text takes quadratic time.
  const segment = segmenter.segment(text.slice(start, offset + 2)).containing(offset - start);
  return segment === undefined ? offset : start + segment.index;
}

/** The end of the grapheme around a UTF-16 offset; the offset itself when it is between two. */
export function graphemeEnd(text: string, offset: number): number {
  const start = graphemeStart(text, offset);
  if (start >= offset) return start;
  for (let length = 64; ; length *= 2) {
    // The window never ends between the halves of a pair.
    const high = text.charCodeAt(start + length - 1) >> 10 === 0x36;
    const window = text.slice(start, start + length + Number(high));
    const size = segmenter.segment(window).containing(0)?.segment.length ?? 0;
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
