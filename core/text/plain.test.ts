import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { paragraph } from './blocks.ts';
import { cleanText, plainTextOfBlock, plainTextOfBlocks } from './plain.ts';

const text = (value: string) => ({ type: 'text' as const, text: value });

describe('plain text of blocks: the golden table', () => {
  const cases: [string, Block[], string][] = [
    ['no blocks', [], ''],
    ['an empty paragraph', [paragraph('')], ''],
    ['two paragraphs', [paragraph('one'), paragraph('two')], 'one\ntwo'],
    ['an empty paragraph between', [paragraph('a'), paragraph(''), paragraph('b')], 'a\n\nb'],
    ['a heading', [{ type: 'heading', level: 2, runs: [text('Head')] }, paragraph('b')], 'Head\nb'],
    [
      'runs and a line break',
      [
        {
          type: 'quote',
          runs: [text('a'), { ...text('b'), marks: ['bold'] }, { type: 'break' }, text('c')],
        },
      ],
      'ab\nc',
    ],
    ['code', [{ type: 'code', text: 'let a;\n\nlet b;' }], 'let a;\n\nlet b;'],
    [
      'a nested list',
      [
        {
          type: 'list',
          style: 'bullet',
          items: [
            {
              runs: [text('one')],
              list: {
                type: 'list',
                style: 'number',
                items: [{ runs: [text('in')] }, { runs: [] }],
              },
            },
            { runs: [text('two')], checked: true },
          ],
        },
      ],
      'one\nin\n\ntwo',
    ],
    [
      'a table',
      [
        {
          type: 'table',
          rows: [
            [{ runs: [text('a')], header: true }, { runs: [text('b')] }],
            [{ runs: [] }, { runs: [text('d')] }],
          ],
        },
      ],
      'a\tb\n\td',
    ],
    ['a rule', [paragraph('a'), { type: 'rule' }, paragraph('b')], 'a\n\nb'],
    ['an image', [{ type: 'image', asset: '0'.repeat(64), alt: 'a dog' }], '\uFFFC'],
    [
      'a citation',
      [{ type: 'citation', passage: 'p', quote: 'said\nso', source: 'S' }],
      'said\nso',
    ],
    [
      'what stands in a line',
      [
        {
          type: 'callout',
          kind: 'tip',
          runs: [
            text('As '),
            { type: 'mention', kind: 'actor', id: 'a', text: 'A. Ord' },
            { type: 'footnote', runs: [text('not counted')] },
            text(' says '),
            { type: 'citation', passage: 'p', quote: 'we\nwill', source: 'Talks', date: '2025' },
            { type: 'citation', passage: 'p', quote: 'we', source: '', brief: true },
          ],
        },
      ],
      'As A. Ord\uFFFC says “we will” (Talks, 2025)(source unknown)',
    ],
    ['no normalisation', [paragraph('e\u0301 \u00e9 ﬁ')], 'e\u0301 \u00e9 ﬁ'],
    [
      'a turn counts as the text it is',
      [{ ...paragraph('A: b'), turn: { label: 'A', length: 3 } }],
      'A: b',
    ],
  ];
  it.each(cases)('%s', (_what, blocks, expected) => {
    expect(plainTextOfBlocks(blocks)).toBe(expected);
  });

  it('is the texts of the blocks, joined by line breaks', () => {
    const block = fc.oneof(
      fc.string({ maxLength: 20 }).map(paragraph),
      fc.constant<Block>({ type: 'rule' }),
      fc.string({ maxLength: 20 }).map((code): Block => ({ type: 'code', text: code })),
    );
    fc.assert(
      fc.property(fc.array(block), fc.array(block), (before, after) => {
        const whole = plainTextOfBlocks([...before, ...after]);
        expect(whole).toBe([...before, ...after].map(plainTextOfBlock).join('\n'));
        if (before.length > 0 && after.length > 0)
          expect(whole).toBe(`${plainTextOfBlocks(before)}\n${plainTextOfBlocks(after)}`);
      }),
      { seed: 4711, numRuns: 200 },
    );
  });
});

describe('cleanText: the golden table', () => {
  it.each([
    ['nothing to do', 'plain', 'plain'],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['CR', 'a\rb', 'a\nb'],
    ['CR before CRLF', 'a\r\r\nb', 'a\n\nb'],
    ['byte-order mark at the start', '\uFEFFa', 'a'],
    ['only the first of two', '\uFEFF\uFEFFa', '\uFEFFa'],
    ['byte-order mark inside', 'a\uFEFFb', 'a\uFEFFb'],
    ['NUL', 'a\0b', 'a\uFFFDb'],
    ['lone high surrogate', 'a\uD83Db', 'a\uFFFDb'],
    ['lone low surrogate', 'a\uDE00b', 'a\uFFFDb'],
    ['surrogates the wrong way round', '\uDE00\uD83D', '\uFFFD\uFFFD'],
    ['a pair after a lone half', '\uD83D\uD83D\uDE00', '\uFFFD\uD83D\uDE00'],
    ['a pair', '\uD83D\uDE00', '\uD83D\uDE00'],
    ['tabs and other spaces', '\ta\u00a0b\u2028c', '\ta\u00a0b\u2028c'],
    ['no normalisation', 'e\u0301', 'e\u0301'],
  ])('%s', (_what, raw, expected) => {
    expect(cleanText(raw)).toBe(expected);
  });

  it('leaves nothing to be cleaned, but for a byte-order mark behind another', () => {
    const piece = fc.constantFrom('a', '\r', '\n', '\0', '\uD83D', '\uDE00', '😀', 'e\u0301');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const clean = cleanText(pieces.join(''));
        expect(cleanText(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        expect(/[\r\0]/.test(clean)).toBe(false);
      }),
      { seed: 4711, numRuns: 500 },
    );
  });
});
