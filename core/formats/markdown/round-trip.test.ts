// Our tree → Markdown → our tree. What comes back is the same but for what Markdown has not:
// - underlined, raised, lowered and highlighted text is plain (the report tells);
// - neighbouring runs that look the same are one;
// - a check list is a list of items with boxes; the first row of a table is a heading row;
// - code with a backslash before a bar is plain in a table (the report tells);
// - a callout and a citation come back as Markdown has them (`callouts-footnotes.test.ts`);
// - turns are found anew by whoever reads.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownBlocks } from '../../../tests/fixtures/formats/arbitrary-blocks.ts';
import type { Block, Mark, Run } from '../../text/blocks.ts';
import { mapRuns } from '../../text/inside-blocks.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const kept: readonly Mark[] = ['bold', 'italic', 'strike', 'code'];

function normalRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    if (run.type !== 'text') {
      out.push(run);
      continue;
    }
    const marks = kept.filter((mark) => run.marks?.includes(mark) === true);
    const next: Run = {
      type: 'text',
      text: run.text,
      ...(marks.length > 0 ? { marks } : {}),
      ...(run.url === undefined ? {} : { url: run.url }),
    };
    const last = out.at(-1);
    if (last?.type === 'text' && look(last) === look(next)) last.text += next.text;
    else out.push(next);
  }
  return out;
}

function inCell(run: Run): Run {
  if (run.type !== 'text' || !/\\+\|/.test(run.text)) return run;
  return { ...run, marks: (run.marks ?? []).filter((mark) => mark !== 'code') };
}

const look = ({ marks, url }: { marks?: Mark[]; url?: string }): string =>
  JSON.stringify([marks ?? [], url ?? null]);

function normal(block: Block): Block {
  const same = mapRuns(block, (runs) =>
    normalRuns(block.type === 'table' ? runs.map(inCell) : runs),
  );
  if (same.type !== 'paragraph') return same;
  return { type: 'paragraph', runs: same.runs };
}

it('brings every body back as it was', () => {
  fc.assert(
    fc.property(markdownBlocks, (blocks) => {
      const { text } = writeMarkdown(blocks);
      expect(readMarkdown(text).blocks.map(normal)).toEqual(blocks.map(normal));
    }),
    { seed: 99, numRuns: 60 },
  );
});
