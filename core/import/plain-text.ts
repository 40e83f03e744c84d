// A plain text file → blocks.

import type { Block } from '../text/blocks.ts';
import { plainTextOfBlock } from '../text/plain.ts';
import { readNameLine } from './bylines.ts';
import type { MarkedTurns } from './mark-turns.ts';
import { markTurns } from './mark-turns.ts';
import { paragraphsOf } from './paragraphs.ts';
import { isAboutText, titleLine } from './titles.ts';
import { sliceRuns } from '../text/slice-runs.ts';

/**
 * The blocks of a cleaned text: its paragraphs with their line breaks, turns marked, and a title line at
 * the top as a heading. Every line of the text that is not blank stands in them.
 */
export function readPlainText(text: string): MarkedTurns {
  const marked = markTurns(paragraphsOf(text));
  return { ...marked, blocks: withHeading(marked.blocks) };
}

function withHeading(blocks: readonly Block[]): Block[] {
  // The lines before the first turn, with the block and the offset at which each begins.
  const places: { line: string; block: number; start: number }[] = [];
  const firstTurn = blocks.findIndex(
    (block) => block.type === 'paragraph' && block.turn !== undefined,
  );
  for (const [index, block] of blocks.slice(0, 14).entries()) {
    let start = 0;
    for (const line of plainTextOfBlock(block).slice(0, 4000).split('\n').slice(0, 14)) {
      const indent = line.length - line.trimStart().length;
      if (line.trim() !== '')
        places.push({ line: line.trim(), block: index, start: start + indent });
      start += line.length + 1;
    }
  }
  const at = titleLine(places.map(({ line }) => line));
  const title = places[at];
  const block = blocks[title?.block ?? -1];
  if (title === undefined || block?.type !== 'paragraph') return [...blocks];
  if (firstTurn !== -1 && title.block >= firstTurn) return [...blocks];

  const whole = plainTextOfBlock(block);
  const rest = whole.indexOf('\n', title.start);
  const end = title.start + title.line.length;
  // In wrapped text a first line of the text's own width is no title.
  const next = places[at + 1];
  if (
    next?.block === title.block &&
    !isAboutText(next.line) &&
    readNameLine(next.line) === null &&
    next.line.length <= title.line.length * 1.4 &&
    next.line.length >= title.line.length * 0.7 &&
    title.line.length > 45 &&
    /[\p{L},]$/u.test(next.line)
  )
    return [...blocks];
  const parts: Block[] = [];
  const above = whole.slice(0, title.start).trimEnd().length;
  if (above > 0) parts.push({ ...block, runs: sliceRuns(block.runs, 0, above) });
  parts.push({ type: 'heading', level: 1, runs: sliceRuns(block.runs, title.start, end) });
  if (rest !== -1)
    parts.push({ type: 'paragraph', runs: sliceRuns(block.runs, rest + 1, whole.length) });
  return blocks.flatMap((one, index) => (index === title.block ? parts : [one]));
}
