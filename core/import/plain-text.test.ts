import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../text/blocks.ts';
import { blocks as checkBlocks } from '../text/check-block.ts';
import { cleanText, plainTextOfBlock, plainTextOfBlocks } from '../text/plain.ts';
import { cutText } from './paragraphs.ts';
import { readPlainText } from './plain-text.ts';

/** Each block as its text, a heading with `# ` before it, line breaks as ` / `. */
function shape(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const text = plainTextOfBlock(block).replaceAll('\n', ' / ');
    return block.type === 'heading' ? `# ${text}` : text;
  });
}

const long =
  'This line is much longer than any page is wide, and so it was never broken to fit one, it was only ended by its writer.';
const wrapped = [
  'The ferry left the landing at noon, as it does on every day of',
  'the week but Sunday. Nobody was on board but the mate and his',
  'dog, which had been told to stay behind. Both of them were wet',
  'before they reached the bridge.',
];

describe('readPlainText', () => {
  it.each([
    [
      'paragraphs divided by blank lines',
      'One here.\n\nTwo here.\n\n\n\nThree here.',
      ['One here.', 'Two here.', 'Three here.'],
    ],
    [
      'blank space around paragraphs goes',
      ' \n  One here. \n \t \n\tTwo here.\n\n',
      ['One here.', 'Two here.'],
    ],
    ['one paragraph a line', `One here.\n${long}\nThree here.`, ['One here.', long, 'Three here.']],
    ['a blank line at the end divides nothing', `One here.\n${long}\n\n`, ['One here.', long]],
    ['long lines among blank lines', `One here.\n\n${long}\n${long}`, ['One here.', long, long]],
    [
      'lines of verse',
      'One line,\n  two lines,\n\nthree lines,\nfour lines.',
      ['One line, /   two lines,', 'three lines, / four lines.'],
    ],
    [
      'wrapped lines keep their breaks',
      `${wrapped.join('\n')}\n\nNext one.`,
      [wrapped.join(' / '), 'Next one.'],
    ],
    [
      'wrapped lines around a long address',
      [...wrapped.slice(0, 3), `https://example.org/${'a'.repeat(120)}`, ...wrapped].join('\n') +
        '\n\nEnd.',
      [
        [...wrapped.slice(0, 3), `https://example.org/${'a'.repeat(120)}`, ...wrapped].join(' / '),
        'End.',
      ],
    ],
    [
      'wrapped lines without blank lines',
      [...wrapped, ...wrapped].join('\n'),
      [wrapped.join(' / '), wrapped.join(' / ')],
    ],
    [
      'wrapped lines with indents',
      `  ${[...wrapped.slice(0, 3), `  ${wrapped[0]}`, ...wrapped.slice(1)].join('\n')}`,
      [wrapped.slice(0, 3).join(' / '), wrapped.join(' / ')],
    ],
    ['a title', `Low water at Pell\n\n${long}`, ['# Low water at Pell', long]],
    ['a title without a blank line', `Low water at Pell\n${long}`, ['# Low water at Pell', long]],
    [
      'a title and a byline',
      `Low water\nBy Jane Doe\n\n${long}`,
      ['# Low water', 'By Jane Doe', long],
    ],
    [
      'a title below a date',
      `4 July 2024\nLow water\n\n${long}`,
      ['4 July 2024', '# Low water', long],
    ],
    ['a question as a title', `Who reads the gauge?\n\n${long}`, ['# Who reads the gauge?', long]],
    ['a sentence is no title', `It was low.\n\n${long}`, ['It was low.', long]],
    ['a list has no title', 'Milk\nBread\nCandles', ['Milk', 'Bread', 'Candles']],
    ['a salutation is no title', `Dear Minister\n\n${long}`, ['Dear Minister', long]],
    ['a wrapped first line is no title', wrapped.join('\n'), [wrapped.join(' / ')]],
    ['a list item is no title', `- Low water\n\n${long}`, ['- Low water', long]],
    [
      'right-to-left text',
      `مياه منخفضة في النهر\n\n${'ذهبت العبارة عند الظهر. '.repeat(8).trim()}`,
      ['# مياه منخفضة في النهر', 'ذهبت العبارة عند الظهر. '.repeat(8).trim()],
    ],
  ])('%s', (_what, text, expected) => {
    expect(shape(readPlainText(text).blocks)).toEqual(expected);
  });

  it('keeps every line of any text, and nothing but blank space is lost', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.constantFrom(
        '',
        ' ',
        'A: yes',
        'B: Well, that is so.',
        'Host: Why?',
        '[00:01] Ann: Hm',
        'Low water',
        wrapped[0] ?? '',
        long,
      ),
    );
    const words = (text: string): string =>
      text
        .split(/\s+/)
        .filter((word) => word !== '')
        .join(' ');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = cleanText(lines.join('\n'));
        const { blocks, labels } = readPlainText(text);
        expect(words(plainTextOfBlocks(blocks))).toBe(words(text));
        expect(checkBlocks(blocks, 'blocks')).toEqual(blocks);
        const turns = blocks.flatMap((block) =>
          block.type === 'paragraph' ? (block.turn ?? []) : [],
        );
        expect(turns.map(({ label }) => label)).toEqual(labels);
        for (const block of blocks)
          if (block.type === 'paragraph' && block.turn !== undefined)
            expect(plainTextOfBlock(block).slice(0, block.turn.length)).toContain(block.turn.label);
      }),
      { seed: 4711, numRuns: 400 },
    );
  });

  it('cuts text that is too long for a run between graphemes', () => {
    const text = 'e\u0301'.repeat(600_000);
    const pieces = cutText(text);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBe(3);
    for (const piece of pieces) expect(piece.startsWith('e')).toBe(true);
    expect(cutText('')).toEqual([]);
  });
});
