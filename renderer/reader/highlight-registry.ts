// The page has one registry of highlights for all open readers. Each name stands for one look; readers
// add their ranges to it and take them away again.

import type { Colour } from '#core/records/passage.ts';

/** The looks of highlights; marks.css, finding/find-marks.css and mentions/mentions.css draw them. */
export type HighlightName =
  | `mark-${Colour}-${number}`
  | `mark-selected-${Colour}-${number}`
  | 'mention'
  | 'mention-unclear'
  | 'mention-accepted'
  | 'mention-current'
  | 'mark-flash'
  | 'find-match'
  | 'find-current';

/**
 * What is painted above what: deeper lanes above shallower ones, so that a passage inside another is seen,
 * be the outer one selected or not; of one lane, the selected above the others.
 */
function priorityOf(name: HighlightName): number {
  // Mentions lie below everything, but for the one that is being decided on.
  if (name === 'mention-current') return 35;
  if (name.startsWith('mention')) return -1;
  if (name === 'find-current') return 50;
  if (name === 'find-match') return 40;
  if (name === 'mark-flash') return 30;
  const lane = Number(name.slice(name.lastIndexOf('-') + 1));
  return 2 * lane + Number(name.startsWith('mark-selected'));
}

const known = new Map<HighlightName, Highlight>();

function highlightOf(name: HighlightName): Highlight {
  const there = known.get(name);
  if (there !== undefined) return there;
  const made = new Highlight();
  made.priority = priorityOf(name);
  known.set(name, made);
  CSS.highlights.set(name, made);
  return made;
}

/** Draws a range in the look of this name. */
export function addHighlight(name: HighlightName, range: AbstractRange): void {
  highlightOf(name).add(range);
}

/** Takes a range away again. */
export function removeHighlight(name: HighlightName, range: AbstractRange): void {
  known.get(name)?.delete(range);
}
