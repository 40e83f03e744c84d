// Where the speakers' turns of a body stand in its plain text.

import type { Block } from './blocks.ts';
import { plainTextOfBlock } from './plain.ts';

/** One speaker's contribution; offsets are UTF-16 units of the body's plain text, ends exclusive. */
export interface TurnSpan {
  /** Who speaks, as labelled in the text. */
  label: string;
  /** Where the label begins. */
  start: number;
  /** The end of the last block before the next turn, or of the body. */
  end: number;
  /** Where the spoken text begins, after the label and its mark. */
  textStart: number;
}

/**
 * The turns of a body in order. All of its blocks, over all sections, are to be given; `\n` stands
 * between any two of them. Text before the first turn belongs to nobody.
 */
export function turnSpans(blocks: readonly Block[]): TurnSpan[] {
  const spans: TurnSpan[] = [];
  let at = 0;
  for (const block of blocks) {
    const length = plainTextOfBlock(block).length;
    const end = at + length;
    if (block.type === 'paragraph' && block.turn !== undefined) {
      const textStart = at + Math.min(block.turn.length, length);
      spans.push({ label: block.turn.label, start: at, end, textStart });
    } else {
      const open = spans.at(-1);
      if (open !== undefined) open.end = end;
    }
    at = end + 1;
  }
  return spans;
}

/** The turn in which a UTF-16 offset stands; null before the first one and beyond the text. */
export function turnAt(spans: readonly TurnSpan[], offset: number): TurnSpan | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  // The line break after a turn still belongs to it, so that no offset falls between two turns.
  return found !== undefined && offset <= found.end ? found : null;
}
