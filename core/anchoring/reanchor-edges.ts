// From words back to characters: where the edges of a passage stand in the new text.

import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import type { Span } from './find-quote.ts';
import type { WordSpan } from './reanchor-search.ts';
import type { TextDiff } from './text-diff.ts';
import type { Words } from './text-diff-words.ts';

const passedOver = /[-\u2010\u00ad\s\u200b]/;

const raw = (words: Words, at: number): string =>
  words.text.slice(words.starts[at], words.ends[at]);

/** An offset inside a word as one in the same word of another text, whose hyphens may be others. */
function inside(old: string, now: string, offset: number): number | null {
  if (old === now) return offset;
  const letters = (text: string): number[] =>
    [...text.split('').entries()].flatMap(([at, unit]) => (passedOver.test(unit) ? [] : [at]));
  const from = letters(old);
  const to = letters(now);
  if (from.length !== to.length) return null;
  const before = from.filter((at) => at < offset).length;
  return to[before] ?? now.length;
}

const isSpace = (text: string, at: number): boolean => /^\s$/.test(text.charAt(at));

/**
 * The place of a passage whose first and last words stand in the new text as `place` says. Where it
 * begins or ends inside a word, or takes some white space along, it does so there too.
 */
export function edgesOf(
  { old, now, to }: TextDiff,
  span: Span,
  own: WordSpan,
  place: WordSpan,
): Span {
  const last = own.to - 1;
  const lastNow = place.to - 1;
  let start = now.starts[place.from] ?? now.text.length;
  let end = now.ends[lastNow] ?? start;
  const cutFront = span.start - (old.starts[own.from] ?? 0);
  if (cutFront > 0 && to[own.from] === place.from)
    start += inside(raw(old, own.from), raw(now, place.from), cutFront) ?? 0;
  for (let more = -cutFront; more > 0 && isSpace(now.text, start - 1); more -= 1) start -= 1;
  const cutBack = (old.ends[last] ?? 0) - span.end;
  if (cutBack > 0 && to[last] === lastNow) {
    const kept = span.end - (old.starts[last] ?? 0);
    const offset = inside(raw(old, last), raw(now, lastNow), kept);
    if (offset !== null) end = (now.starts[lastNow] ?? 0) + offset;
  }
  for (let more = -cutBack; more > 0 && isSpace(now.text, end); more -= 1) end += 1;
  return whole(now.text, start, end);
}

/** Widens a place so that it cuts no grapheme in two. */
export function whole(text: string, start: number, end: number): Span {
  return { start: graphemeStart(text, start), end: graphemeEnd(text, end) };
}
