import type { Block, ParagraphBlock, Turn } from '../text/blocks.ts';
import { plainTextOfBlock } from '../text/plain.ts';
import { sliceRuns } from '../text/slice-runs.ts';
import { findTurns } from './turns.ts';

/** A text's blocks with its turns marked. */
export interface MarkedTurns {
  blocks: Block[];
  /** The labels in order, one for each turn. */
  labels: string[];
  /** Whether times stand at the turns or lines. */
  timed: boolean;
}

/**
 * Marks the paragraphs that open a speaker's turn. A paragraph in which a later line opens one is
 * divided there, so that each turn begins a paragraph of its own. Only top-level paragraphs count.
 */
export function markTurns(blocks: readonly Block[]): MarkedTurns {
  const lines: { text: string; block: number; start: number }[] = [];
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return;
    let start = 0;
    for (const text of plainTextOfBlock(block).split('\n')) {
      if (text.trim() !== '') lines.push({ text, block: index, start });
      start += text.length + 1;
    }
  });
  const { turns, timed } = findTurns(lines.map(({ text }) => text));

  const openings = new Map<number, { start: number; turn: Turn }[]>();
  const labels: string[] = [];
  lines.forEach(({ block, start }, index) => {
    const turn = turns[index];
    if (turn === null || turn === undefined) return;
    labels.push(turn.label);
    openings.set(block, [...(openings.get(block) ?? []), { start, turn }]);
  });
  const marked = blocks.flatMap((block, index) => {
    const own = openings.get(index);
    return own === undefined || block.type !== 'paragraph' ? [block] : divide(block, own);
  });
  return { blocks: marked, labels, timed };
}

function divide(
  paragraph: ParagraphBlock,
  openings: readonly { start: number; turn: Turn }[],
): ParagraphBlock[] {
  const text = plainTextOfBlock(paragraph);
  const parts: ParagraphBlock[] = [];
  const part = (from: number, to: number, turn?: Turn): void => {
    // The line breaks and blank space at the borders give way to the border between paragraphs.
    const stretch = text.slice(from, to);
    const indent = stretch.length - stretch.trimStart().length;
    const end = from + stretch.trimEnd().length;
    if (end <= from + indent) return;
    const runs = sliceRuns(paragraph.runs, from + indent, end);
    if (turn === undefined) parts.push({ type: 'paragraph', runs });
    else {
      const length = Math.min(turn.length - indent, end - from - indent);
      parts.push({ type: 'paragraph', runs, turn: { label: turn.label, length } });
    }
  };
  part(0, openings[0]?.start ?? text.length);
  openings.forEach(({ start, turn }, index) => {
    part(start, openings[index + 1]?.start ?? text.length, turn);
  });
  return parts;
}
