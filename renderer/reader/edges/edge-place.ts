// Where on the screen the edges of a stretch of text are.

import type { Span } from '../interval-index.ts';
import type { Box } from '../text-boxes.ts';
import type { ReaderSession } from '../session-contract.ts';
import type { Edge, TextSource } from './text-steps.ts';
import { stepFrom } from './text-steps.ts';

/** A place in CSS pixels, relative to the element that holds the text. */
export interface EdgePlace {
  x: number;
  top: number;
  bottom: number;
  /** Whether the text there runs from right to left. */
  isReversed: boolean;
}

/** Whether a character that begins (or ends) a line stands at the line's right (or left) end. */
function runsFromRight(line: Box, character: Box, edge: Edge): boolean {
  if (line.right - line.left < 2 * (character.right - character.left)) return false;
  const left = character.left - line.left;
  const right = line.right - character.right;
  return edge === 'start' ? right < left : left < right;
}

/** Where an edge of a span is drawn; null when nowhere. */
export function placeOfEdge(
  session: ReaderSession,
  text: TextSource,
  { start, end }: Span,
  edge: Edge,
): EdgePlace | null {
  const character =
    edge === 'start'
      ? { start, end: stepFrom(text, start, 1, 'character', 'end') }
      : { start: stepFrom(text, end, -1, 'character', 'start'), end };
  const line = session.edgesOf({ start, end });
  const own = session.edgesOf(character);
  if (line === null || own === null) return null;
  const [whole, box] = edge === 'start' ? [line.first, own.first] : [line.last, own.last];
  const isReversed = runsFromRight(whole, box, edge);
  const x = (edge === 'start') === isReversed ? box.right : box.left;
  return { x, top: box.top, bottom: box.bottom, isReversed };
}
