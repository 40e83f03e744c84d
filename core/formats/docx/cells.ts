// The cells of tables, and where a comment may begin beside them.

import { firstAfter } from '../html/highlights.ts';
import type { Block } from '../../text/blocks.ts';
import { plainTextOfRuns } from '../../text/plain.ts';

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** All cells of the tables among these blocks, in their order; `starts` are the offsets of the blocks. */
export function cellSpans(blocks: readonly Block[], starts: readonly number[]): Span[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'table') return [];
    let start = starts[index] ?? 0;
    return block.rows.flatMap((row) => {
      const cells = row.map((cell): Span => {
        const end = start + plainTextOfRuns(cell.runs).length;
        const span = { start, end };
        start = end + 1;
        return span;
      });
      if (row.length === 0) start += 1;
      return cells;
    });
  });
}

/**
 * Where the comment on a passage begins. LibreOffice drops one that begins in a cell and ends outside of it, or
 * the other way round, so it begins no sooner than the cell, or the text behind cells, in which the passage ends.
 */
export function commentStart({ start, end }: Span, cells: readonly Span[]): number {
  const cellAt = (offset: number): number => {
    const index = firstAfter(cells, offset - 1);
    return (cells[index]?.start ?? Infinity) <= offset ? index : -1;
  };
  const last = cellAt(end - 1);
  if (cellAt(start) === last) return start;
  const cell = cells[last];
  if (cell !== undefined) return Math.max(start, cell.start);
  const before = cells[firstAfter(cells, end) - 1];
  return before === undefined ? start : Math.max(start, before.end + 1);
}
