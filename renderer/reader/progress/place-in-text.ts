// The place one stands at in a text, to be found again after a restart, also when the text was edited.

import type { ReadingPlace } from '../../state/reading-place.ts';
import type { Standpoint } from '../../state/reading-places.ts';
import { keptText } from '../../state/reading-place.ts';
import type { BlockStarts } from '../block-starts.ts';
import type { OpenText } from '../open-texts.ts';
import type { ReadingPosition } from '../session-contract.ts';
import { offsetAtHeight } from './offset-at-height.ts';

/** Where one stands in a text that is on the screen. */
export function placeIn(open: Pick<OpenText, 'session' | 'text'>): Standpoint {
  const { session, text } = open;
  const { block, above } = session.position();
  const { top, bottom } = session.view();
  const length = Math.max(1, text.length);
  return {
    start: text.starts[block] ?? 0,
    text: text.textOf(block).slice(0, keptText),
    above,
    length: text.length,
    from: Math.min(1, offsetAtHeight(open, top) / length),
    at: text.length === 0 ? 1 : Math.min(1, offsetAtHeight(open, bottom) / length),
  };
}

/**
 * The block a place names: the one nearest to where it stood that begins with the same words; the one that
 * stands there now if there is none.
 */
export function positionOf(text: BlockStarts, place: ReadingPlace): ReadingPosition {
  const { above, start } = place;
  const here = text.indexAt(start);
  const count = text.blocks.length;
  for (let distance = 0; distance < count; distance += 1)
    for (const block of [here + distance, here - distance])
      if (block >= 0 && block < count && text.textOf(block).startsWith(place.text))
        return { block, above };
  return { block: here, above };
}
