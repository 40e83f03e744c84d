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
import { anyBody } from '../../../tests/fixtures/formats/arbitrary-body.ts';
import type { Block, Mark, Run, TableCell } from '../../text/blocks.ts';
import { mapRuns } from '../../text/inside-blocks.ts';
import { plainTextOfRun } from '../../text/plain.ts';
import { tableGrid } from '../../text/table-grid.ts';
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
    // What is no code any more may be one with its neighbour.
    block.type === 'table' ? normalRuns(normalRuns(runs).map(inCell)) : normalRuns(runs),
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

/** Runs as Markdown has them: what is mentioned and cited is text, a footnote keeps its own. */
function asText(runs: readonly Run[]): Run[] {
  return runs.map((run): Run => {
    if (run.type === 'footnote') {
      const own = normalRuns(asText(run.runs)).filter((one) => one.type !== 'footnote');
      return { ...run, runs: own };
    }
    if (run.type !== 'mention' && run.type !== 'citation') return run;
    const marks = run.marks === undefined ? {} : { marks: run.marks };
    return { type: 'text', text: plainTextOfRun(run), ...marks };
  });
}

const inOneLine = (runs: readonly Run[]): Run[] =>
  runs.map((run) => (run.type === 'break' ? { type: 'text', text: ' ' } : run));

const text = (value: string): Run & { type: 'text' } => ({ type: 'text', text: value });

/** What comes back of a block that is not written alone to be read by Dictum. */
function expected(block: Block): Block[] {
  switch (block.type) {
    case 'image': {
      const said = block.alt.replaceAll('\n', ' ') || 'no description';
      return [{ type: 'paragraph', runs: [text(`[Picture: ${said}]`)] }];
    }
    case 'citation': {
      const quoted = block.quote.split('\n').filter((line) => line !== '');
      const after = [block.date, block.place].flatMap((one) =>
        one === undefined ? [] : `, ${one}`,
      );
      const source = { ...text(block.source), marks: ['italic' as const] };
      const line: Run[] = [
        text(block.speaker === undefined ? '— ' : `— ${block.speaker}, `),
        source,
        ...after.map(text),
      ];
      return [...quoted.map((one): Run[] => [text(one)]), line].map((runs) => ({
        type: 'quote',
        runs,
      }));
    }
    case 'table': {
      const grid = tableGrid(block);
      const align = (column: number) => grid[0]?.[column]?.align ?? grid[1]?.[column]?.align;
      const rows = grid.map((row, at) =>
        row.map((cell, column): TableCell => {
          const own = align(column);
          return {
            runs: inOneLine(asText(cell?.runs ?? [])),
            ...(at === 0 ? { header: true } : {}),
            ...(own === undefined ? {} : { align: own }),
          };
        }),
      );
      return [{ type: 'table', rows }];
    }
    case 'heading':
      return [{ ...block, runs: inOneLine(asText(block.runs)) }];
    default:
      return [mapRuns(block, asText)];
  }
}

it('brings back everything else as Markdown has it', () => {
  fc.assert(
    fc.property(anyBody, (blocks) => {
      const { text: written } = writeMarkdown(blocks);
      const again = readMarkdown(written, { footnotes: 'kept' }).blocks;
      expect(again.map(normal)).toEqual(blocks.flatMap(expected).map(normal));
    }),
    { seed: 98, numRuns: 100 },
  );
});
