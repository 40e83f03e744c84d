import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calloutsAndFootnotes } from '../../../tests/fixtures/formats/arbitrary-blocks.ts';
import type { Block, Run } from '../../text/blocks.ts';
import { footnotesOf } from '../../text/inside-blocks.ts';
import { plainTextOfBlocks, plainTextOfRuns } from '../../text/plain.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const text = (value: string): Run & { type: 'text' } => ({ type: 'text', text: value });
const bold = (value: string): Run => ({ type: 'text', text: value, marks: ['bold'] });
const line: Run = { type: 'break' };
const callout = (...runs: Run[]): Block => ({ type: 'callout', kind: 'warning', runs });

const both: [string, Block[], string][] = [
  ['a callout', [callout(text('Mind this.'))], '> [!warning]\n> Mind this.\n'],
  ['an empty callout', [callout()], '> [!warning]\n'],
  ['a title', [callout(bold('Mind'), line, text('this.'))], '> [!warning] Mind\n> this.\n'],
  [
    'paragraphs and lines of a callout',
    [callout(text('a'), line, text('b'), line, line, text('c'))],
    '> [!warning]\n> a\\\n> b\n>\n> c\n',
  ],
  [
    'footnotes',
    [
      {
        type: 'paragraph',
        runs: [text('a'), { type: 'footnote', runs: [text('one'), line, text('more')] }, text('b')],
      },
      {
        type: 'list',
        style: 'bullet',
        items: [{ runs: [text('c'), { type: 'footnote', runs: [text('two')] }] }],
      },
    ],
    'a[^1]b\n\n- c[^2]\n\n[^1]: one\\\n    more\n\n[^2]: two\n',
  ],
];

describe('callouts and footnotes in Markdown', () => {
  it.each(both)('%s come back as they were', (_what, blocks, markdown) => {
    expect(writeMarkdown(blocks)).toEqual({ text: markdown, report: [] });
    expect(readMarkdown(markdown, { footnotes: 'kept' }).blocks).toEqual(blocks);
  });

  it('stay what they are, whatever their text looks like', () => {
    fc.assert(
      fc.property(calloutsAndFootnotes, (blocks) => {
        const again = readMarkdown(writeMarkdown(blocks).text, { footnotes: 'kept' }).blocks;
        expect(plainTextOfBlocks(again)).toBe(plainTextOfBlocks(blocks));
        const kinds = (some: Block[]) => some.map((one) => ('kind' in one ? one.kind : one.type));
        expect(kinds(again)).toEqual(kinds(blocks));
        const notes = (some: Block[]) => footnotesOf(some).map(({ runs }) => plainTextOfRuns(runs));
        expect(notes(again)).toEqual(notes(blocks));
      }),
      { seed: 20261, numRuns: 200 },
    );
  });

  it.each([
    ['> [!INFO]- A **title**\n> text', 'note', 'A title\ntext'],
    ['> [!faq]\n> text\n> on', 'question', 'text on'],
  ])('%j is a callout', (markdown, kind, plain) => {
    const { blocks } = readMarkdown(markdown);
    expect(blocks).toMatchObject([{ type: 'callout', kind }]);
    expect(plainTextOfBlocks(blocks)).toBe(plain);
  });

  it.each(['> \\[!note] text', '> [!unheard] text', '> text [!note]'])(
    '%j is a quote',
    (markdown) => {
      expect(readMarkdown(markdown).blocks).toMatchObject([{ type: 'quote' }]);
    },
  );

  it('what a callout cannot hold stands below it', () => {
    const { blocks, report } = readMarkdown('> [!tip]\n> a\n>\n> - b\n>\n> c');
    expect(blocks.map(({ type }) => type)).toEqual(['callout', 'list', 'quote']);
    expect(report).toHaveLength(1);
  });

  it('in a document footnotes stand at the end, as text', () => {
    expect(plainTextOfBlocks(readMarkdown('a[^1]\n\n[^1]: b').blocks)).toBe('a[1]\n[1] b');
  });
});
