import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../text/blocks.ts';
import { paragraph } from '../../text/blocks.ts';
import { plainTextOfBlocks } from '../../text/plain.ts';
import { markdownBlocks } from '../../../tests/fixtures/formats/arbitrary-blocks.ts';
import {
  commonMarkExamples,
  naughtyStrings,
} from '../../../tests/fixtures/formats/naughty-strings.ts';
import {
  nodeCounts,
  parseMarkdown,
  plainTextOfTree,
} from '../../../tests/fixtures/formats/parse-markdown.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const cases: { name: string; blocks: Block[]; text: string; report?: string[] }[] = [
  { name: 'plain text', blocks: [paragraph('One.'), paragraph('Two.')], text: 'One.\n\nTwo.\n' },
  {
    name: 'text that looks like markup',
    blocks: [paragraph('# 1. *a* <b>')],
    text: '\\# 1. \\*a\\* \\<b>\n',
  },
  {
    name: 'nested marks',
    blocks: [
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: 'very ', marks: ['bold'] },
          { type: 'text', text: 'bold', marks: ['bold', 'italic'] },
          { type: 'text', text: ' text' },
        ],
      },
    ],
    text: '**very _bold_** text\n',
  },
  {
    name: 'marks Markdown has no sign for',
    blocks: [
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: 'H' },
          { type: 'text', text: '2', marks: ['sub'] },
          { type: 'text', text: 'O', marks: ['underline'] },
        ],
      },
    ],
    text: 'H2O\n',
    report: [
      '1 stretch of subscript text written as plain text.',
      '1 stretch of underlined text written as plain text.',
    ],
  },
  {
    name: 'a link with an unsafe address',
    blocks: [
      { type: 'paragraph', runs: [{ type: 'text', text: 'x', url: 'javascript:alert(1)' }] },
    ],
    text: 'x\n',
    report: ['1 link with an unsafe address written as text.'],
  },
  {
    name: 'a citation',
    blocks: [
      {
        type: 'citation',
        passage: 'p',
        quote: 'We will.\nSoon.',
        speaker: 'A. Ord',
        source: 'Talks',
        date: '2025-06',
      },
    ],
    text: '> We will.\n>\n> Soon.\n>\n> — A. Ord, *Talks*, 2025-06\n',
  },
  {
    name: 'a table with a bar and a line break',
    blocks: [
      {
        type: 'table',
        rows: [
          [
            { runs: [{ type: 'text', text: 'a|b' }], header: true },
            { runs: [], header: true },
          ],
          [
            { runs: [{ type: 'text', text: 'c' }, { type: 'break' }, { type: 'text', text: 'd' }] },
            { runs: [] },
          ],
        ],
      },
    ],
    text: '| a\\|b | |\n| - | - |\n| c d | |\n',
    report: ['1 line break in headings or table cells became a space.'],
  },
  {
    name: 'a picture without a file',
    blocks: [{ type: 'image', asset: 'a'.repeat(64), alt: 'The harbour' }],
    text: '\\[Picture: The harbour]\n',
    report: ['1 picture not written; the description stands in its place.'],
  },
  {
    name: 'an empty paragraph between and after',
    blocks: [paragraph('a'), paragraph(''), paragraph('b'), paragraph('')],
    text: 'a\n\nb\n',
    report: ['1 empty paragraph left out: Markdown has none.'],
  },
];

/** Markdown has no empty paragraphs. */
const withoutEmptyLines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');

describe('writeMarkdown', () => {
  it.each(cases)('writes $name', ({ blocks, text, report }) => {
    expect(writeMarkdown(blocks)).toEqual({ text, report: report ?? [] });
  });

  it('gives the same text back, and no HTML, whatever the text looks like', () => {
    fc.assert(
      fc.property(markdownBlocks, (blocks) => {
        const { text } = writeMarkdown(blocks);
        const tree = parseMarkdown(text);
        expect(plainTextOfTree(tree)).toBe(plainTextOfBlocks(blocks));
        expect(nodeCounts(tree)['html']).toBeUndefined();
        const again = readMarkdown(text);
        expect(plainTextOfBlocks(again.blocks)).toBe(plainTextOfBlocks(blocks));
      }),
      { seed: 20251, numRuns: 150 },
    );
  });

  it('makes no link, picture or note of texts that are none', () => {
    const texts = [...naughtyStrings(), ...commonMarkExamples().map(withoutEmptyLines)];
    for (const text of texts) {
      const blocks: Block[] = text.split('\n').map(paragraph);
      const tree = parseMarkdown(writeMarkdown(blocks).text);
      const counts = nodeCounts(tree);
      expect(
        Object.keys(counts).filter((type) => !['root', 'paragraph', 'text'].includes(type)),
      ).toEqual([]);
      expect(plainTextOfTree(tree)).toBe(text);
    }
  });
});
