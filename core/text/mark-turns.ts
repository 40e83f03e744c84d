// Marks of turns put on and taken off a body's blocks, without a change of its plain text.

import type { Block, ParagraphBlock, Turn } from './blocks.ts';
import { plainTextOfBlock } from './plain.ts';
import { sliceRuns } from './slice-runs.ts';

/** What a line of a paragraph is to be: the opening of a turn, or with null none. */
export interface LineMark {
  /** Where the line begins: UTF-16 in the paragraph's plain text. */
  at: number;
  turn: Turn | null;
}

function withTurn({ type, runs }: ParagraphBlock, turn: Turn | null | undefined): ParagraphBlock {
  return turn === null || turn === undefined ? { type, runs } : { type, runs, turn };
}

/**
 * A paragraph with its lines marked, in the order of their places. Where a line inside it opens a turn, the
 * line break before it becomes the border between two paragraphs, so the plain text stays as it is. Null when
 * a line does not begin where it is said to.
 */
export function markedParagraph(block: ParagraphBlock, marks: readonly LineMark[]): Block[] | null {
  const text = plainTextOfBlock(block);
  if (marks.some(({ at }) => at > text.length || (at > 0 && text[at - 1] !== '\n'))) return null;
  const first = marks.find(({ at }) => at === 0);
  const inner = marks.filter(({ at, turn }) => at > 0 && turn !== null);
  const cuts = [0, ...inner.map(({ at }) => at), text.length + 1];
  return cuts.slice(0, -1).map((from, index) => {
    const to = (cuts[index + 1] ?? text.length + 1) - 1;
    const turn = index > 0 ? inner[index - 1]?.turn : first === undefined ? block.turn : first.turn;
    const length = Math.min(turn?.length ?? 0, to - from);
    const runs = inner.length === 0 ? block.runs : sliceRuns(block.runs, from, to);
    return withTurn({ type: 'paragraph', runs }, turn && { label: turn.label, length });
  });
}
