// Where each block stands in the document's plain text. Pure arithmetic; the DOM part is offset-map.ts.

import type { Block } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';

/** A document's blocks with their places in its plain text; all offsets are UTF-16. */
export interface BlockStarts {
  /** All blocks of the document in order. */
  readonly blocks: readonly Block[];
  /** The offset at which block i starts. */
  readonly starts: readonly number[];
  /** The plain text of block i. */
  textOf(index: number): string;
  /** The document's plain text between two offsets. */
  textBetween(start: number, end: number): string;
  /**
   * The block in which an offset lies: the last one that starts at or before it. The `\n` that separates
   * two blocks belongs to the earlier one.
   */
  indexAt(offset: number): number;
  /** The length of the document's plain text in UTF-16 units. */
  readonly length: number;
}

/** Numbers the blocks of a document's sections; an empty section still counts its own `\n`. */
export function blockStarts(
  sections: readonly { readonly blocks: readonly Block[] }[],
): BlockStarts {
  const blocks: Block[] = [];
  const texts: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const section of sections) {
    for (const block of section.blocks) {
      const text = plainTextOfBlock(block);
      blocks.push(block);
      texts.push(text);
      starts.push(at);
      at += text.length + 1;
    }
    if (section.blocks.length === 0) at += 1;
  }
  const length = Math.max(0, at - 1);

  function indexAt(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  function textBetween(start: number, end: number): string {
    let text = '';
    for (let index = indexAt(start); index < blocks.length; index += 1) {
      const from = starts[index] ?? 0;
      if (from >= end) break;
      // Between this block and what came before there are as many line breaks as offsets were skipped.
      if (from > start) text = text.padEnd(from - start, '\n');
      text += (texts[index] ?? '').slice(Math.max(0, start - from), end - from);
    }
    return text.padEnd(Math.max(0, Math.min(end, length) - start), '\n');
  }

  return { blocks, starts, textOf: (index) => texts[index] ?? '', textBetween, indexAt, length };
}

/** Draws the ends of a span in over white space; null when nothing else is in it. */
export function trimSpan(text: string, start: number): { start: number; end: number } | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + lead + trimmed.length };
}
