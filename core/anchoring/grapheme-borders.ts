// Where a text may be cut: between graphemes. Asking about one place of a long text must not cost a walk
// through all of it, so the question goes to a stretch between two borders that are certain.

import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';

/** Characters that belong to what follows them (Unicode's Prepend in the basic plane). */
const prepends = new Set([
  0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0xd4e,
]);

/**
 * Whether there is certainly a border before this offset: a line break, printable ASCII or an ideograph
 * starts a grapheme, unless what stands before is a Prepend (those beyond the basic plane end in a low
 * surrogate) or a carriage return. Unicode Standard Annex 29, rules GB3 to GB999.
 */
function isCertain(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const unit = text.charCodeAt(offset);
  const startsOne =
    unit === 0x0a || (unit >= 0x20 && unit <= 0x7e) || (unit >= 0x4e00 && unit <= 0x9fff);
  const before = text.charCodeAt(offset - 1);
  const isLow = before >= 0xdc00 && before <= 0xdfff;
  return startsOne && !isLow && before !== 0x0d && !prepends.has(before);
}

/** The offset itself if it is a border between graphemes, else the border before it. */
export function borderAtOrBefore(text: string, offset: number): number {
  if (isCertain(text, offset)) return offset;
  const [start, end] = certainAround(text, offset);
  return start + graphemeStart(text.slice(start, end), offset - start);
}

/** The offset itself if it is a border between graphemes, else the border after it. */
export function borderAtOrAfter(text: string, offset: number): number {
  if (isCertain(text, offset)) return offset;
  const [start, end] = certainAround(text, offset);
  return start + graphemeEnd(text.slice(start, end), offset - start);
}

function certainAround(text: string, offset: number): [start: number, end: number] {
  let start = offset;
  while (!isCertain(text, start)) start -= 1;
  let end = offset + 1;
  while (!isCertain(text, end)) end += 1;
  return [start, end];
}
