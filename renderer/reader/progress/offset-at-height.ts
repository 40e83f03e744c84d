// Which character of a text stands at a height of the viewport, found by asking where a few of them stand.

import type { OpenText } from '../open-texts.ts';

/**
 * The offset of a character drawn at a height, counted in CSS pixels from the top of the text's element, or
 * of the next one below it; the text's length when all stands above. Only what is near the viewport can be
 * asked for.
 */
export function offsetAtHeight(
  { session, text }: Pick<OpenText, 'session' | 'text'>,
  height: number,
): number {
  const bottomOf = (offset: number): number | null =>
    session.edgesOf({ start: offset, end: offset + 1 })?.first.bottom ?? null;

  let low = text.starts[session.position().block] ?? 0;
  let high = Math.min(text.length, session.nearby().end);
  while (low < high) {
    const middle = (low + high) >> 1;
    // A place that draws nothing, such as the break between two blocks, goes with what follows it; where
    // a whole block draws nothing, as in a folded turn, with the next one.
    let asked = middle;
    let bottom = bottomOf(asked);
    for (let tries = 1; bottom === null && asked + 1 < high; tries += 1) {
      const next = tries < 3 ? asked + 1 : (text.starts[text.indexAt(asked) + 1] ?? high);
      asked = Math.min(next, high - 1);
      bottom = bottomOf(asked);
      if (next >= high) break;
    }
    if (bottom !== null && bottom <= height) low = asked + 1;
    else high = middle;
  }
  return low;
}
