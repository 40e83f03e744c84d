// Standards and the command line count Unicode code points; inside, offsets are UTF-16 units. These
// convert at the door.

/** How many code points the first `offset` UTF-16 units of `text` hold. */
export function toCodePoints(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset; points += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const isPair = unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
    at += isPair ? 2 : 1;
  }
  return points;
}

/** The UTF-16 offset at which code point number `points` of `text` starts; the text's end if beyond. */
export function fromCodePoints(text: string, points: number): number {
  let at = 0;
  for (let seen = 0; seen < points && at < text.length; seen += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const isPair = unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
    at += isPair ? 2 : 1;
  }
  return Math.min(at, text.length);
}

/**
 * Converts many ascending UTF-16 offsets of one text in a single walk: 10,000 passages of a
 * 1,000,000-character text cost one pass, not 10,000.
 */
export function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      points = 0;
    }
    points += toCodePoints(text.slice(at, offset), offset - at);
    at = offset;
    return points;
  };
}
