import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { paragraph } from './blocks.ts';
import { plainTextOfBlocks } from './plain.ts';
import { turnAt, turnSpans } from './turn-spans.ts';

const blocks: Block[] = [
  { type: 'heading', level: 1, runs: [{ type: 'text', text: 'A talk' }] },
  { ...paragraph('Ada: Good day.'), turn: { label: 'Ada', length: 5 } },
  paragraph('How are you?'),
  { ...paragraph('Bo:'), turn: { label: 'Bo', length: 4 } },
  { type: 'rule' },
];
const text = plainTextOfBlocks(blocks);

describe('turnSpans', () => {
  it('runs from one label to the next, over other blocks', () => {
    const spans = turnSpans(blocks);
    expect(spans.map((span) => text.slice(span.start, span.end))).toEqual([
      'Ada: Good day.\nHow are you?',
      'Bo:\n',
    ]);
    expect(spans.map((span) => text.slice(span.textStart, span.end))).toEqual([
      'Good day.\nHow are you?',
      '\n',
    ]);
  });

  it.each([
    ['before the first turn', 2, null],
    ['at a label', text.indexOf('Ada'), 'Ada'],
    ['in a later paragraph', text.indexOf('How'), 'Ada'],
    ['at the line break after a turn', text.indexOf('\nBo:'), 'Ada'],
    ['at the next label', text.indexOf('Bo:'), 'Bo'],
    ['at the end', text.length, 'Bo'],
    ['beyond the end', text.length + 1, null],
  ])('finds the turn %s', (_where, offset, label) => {
    expect(turnAt(turnSpans(blocks), offset)?.label ?? null).toBe(label);
  });

  it('finds none where there is none', () => {
    expect(turnSpans([paragraph('Ada: hello')])).toEqual([]);
    expect(turnAt([], 3)).toBeNull();
  });
});
