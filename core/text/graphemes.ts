// Where user-perceived characters (graphemes) begin and end. A flag, an accented letter in two code points
// or a family emoji counts as one and is never cut. Asking about one place of a long text does not cost a
// walk through all of it: the question goes to a stretch that begins at a border that is certain.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A grapheme and its offset in the text. */
export interface Grapheme {
  index: number;
  segment: string;
}

/**
 * Whether a UTF-16 unit starts a grapheme whatever stands before it, but for a Prepend or a carriage
 * return: line breaks, printable ASCII, and plain letters of scripts that are often written in long runs.
 */
const startsOne =
  /[\n -~\u00c0-\u024f\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u05d0-\u05ea\u0621-\u064a\u0e01-\u0e2e\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** What does not end where such a unit stands: Unicode's Prepends of the basic plane, CR, low surrogates. */
const mayReach = /[\r\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\udc00-\udfff]/;

/**
 * Whether there is certainly a border before this offset. Unicode Standard Annex 29, rules GB3 to GB999.
 * Prepends beyond the basic plane end in a low surrogate.
 */
function isCertain(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  return startsOne.test(text.charAt(offset)) && !mayReach.test(text.charAt(offset - 1));
}

/** The start of the grapheme around a UTF-16 offset; the offset itself when it is between two. */
export function graphemeStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  let start = offset;
  while (!isCertain(text, start)) start -= 1;
  if (start === offset) return offset;
  // The unit at `offset` decides whether there is a border before it; two more complete a pair.
  // `containing` answers at once, while walking the segments of a long text takes quadratic time.
  const segment = segmenter.segment(text.slice(start, offset + 2)).containing(offset - start);
  return segment === undefined ? offset : start + segment.index;
}

/** The end of the grapheme around a UTF-16 offset; the offset itself when it is between two. */
export function graphemeEnd(text: string, offset: number): number {
  const start = graphemeStart(text, offset);
  return start >= offset ? start : endFrom(text, start);
}

/** The end of the grapheme that begins at a border. */
function endFrom(text: string, start: number): number {
  for (let length = 64; ; length *= 2) {
    const window = windowAt(text, start, length);
    const size = segmenter.segment(window).containing(0)?.segment.length ?? 0;
    if (size < window.length || start + window.length >= text.length) return start + size;
  }
}

/** A stretch of about this length, which never ends between the halves of a pair. */
function windowAt(text: string, start: number, length: number): string {
  const isHigh = text.charCodeAt(start + length - 1) >> 10 === 0x36;
  return text.slice(start, start + length + Number(isHigh));
}

/** The graphemes of a text in order, in linear time: a walk over one long text takes quadratic time. */
export function* graphemesOf(text: string): Generator<Grapheme> {
  for (let start = 0; start < text.length;) {
    const window = windowAt(text, start, 256);
    const isLast = start + window.length >= text.length;
    let next = start;
    for (const { index, segment } of segmenter.segment(window)) {
      // The last one of a window may go on beyond it.
      if (!isLast && index + segment.length === window.length) break;
      next = start + index + segment.length;
      yield { index: start + index, segment };
    }
    if (next === start) {
      next = endFrom(text, start);
      yield { index: start, segment: text.slice(start, next) };
    }
    start = next;
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
