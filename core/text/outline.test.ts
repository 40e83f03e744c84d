import { expect, test } from 'vitest';
import type { Block, HeadingBlock } from './blocks.ts';
import { paragraph } from './blocks.ts';
import {
  entryAt,
  hasParts,
  outlineOf,
  parentOf,
  placesAmongSiblings,
  visibleEntries,
} from './outline.ts';

function heading(level: HeadingBlock['level'], text: string): Block {
  return { type: 'heading', level, runs: text === '' ? [] : [{ type: 'text', text }] };
}

function turn(label: string, spoken: string): Block {
  return { ...paragraph(`${label}: ${spoken}`), turn: { label, length: label.length + 2 } };
}

function outline(blocks: readonly Block[]) {
  return outlineOf(blocks, (index) => index * 100);
}

function drawn(blocks: readonly Block[]): string[] {
  return outline(blocks).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`);
}

test.each<[what: string, blocks: Block[], expected: string[]]>([
  ['nothing', [paragraph('x')], []],
  [
    'levels as they nest',
    [heading(1, 'A'), heading(2, 'B'), heading(2, 'C'), heading(3, 'D'), heading(1, 'E')],
    ['A', '  B', '  C', '    D', 'E'],
  ],
  [
    'levels that are skipped, or begin deep',
    [heading(3, 'A'), heading(2, 'B'), heading(4, 'C'), heading(3, 'D'), heading(6, 'E')],
    ['A', 'B', '  C', '  D', '    E'],
  ],
  ['an empty heading, left out', [heading(1, ''), heading(1, '  '), heading(2, 'A')], ['A']],
  ['turns on their own', [turn('Q', 'Why?'), turn('A', 'So.')], ['Q', 'A']],
  [
    'turns below the heading before them',
    [turn('Q', 'x'), heading(2, 'Part'), turn('A', 'y'), heading(2, 'Next'), turn('Q', 'z')],
    ['Q', 'Part', '  A', 'Next', '  Q'],
  ],
])('%s', (_what, blocks, expected) => {
  expect(drawn(blocks)).toEqual(expected);
});

test('an entry says where it starts, and a turn how it begins', () => {
  const entries = outline([
    paragraph('x'),
    turn('Dr. Carter', 'We\nnever said that.'),
    heading(1, 'Line\u00a0one'),
  ]);
  expect(entries).toEqual([
    { kind: 'turn', depth: 0, text: 'Dr. Carter', opening: 'We never said that.', start: 100 },
    { kind: 'heading', depth: 0, text: 'Line one', opening: '', start: 200 },
  ]);
});

test('a long turn is cut at a word, and where there are no words between two signs', () => {
  const [english, chinese] = outline([turn('A', 'word '.repeat(60)), turn('B', '𠮷'.repeat(200))]);
  expect(english?.opening).toBe(`${'word '.repeat(16).trim()}…`);
  expect(chinese?.opening).toBe(`${'𠮷'.repeat(40)}…`);
  const odd = outline([turn('B', `x${'𠮷'.repeat(200)}`)])[0]?.opening ?? '';
  expect(odd).toBe(`x${'𠮷'.repeat(39)}…`);
});

const tree = outline([
  heading(1, 'A'),
  heading(2, 'B'),
  turn('T', 'x'),
  heading(2, 'C'),
  turn('U', 'y'),
]);

test('the entry of a place is the last one that starts before it', () => {
  expect([0, 99, 100, 250, 9999].map((offset) => entryAt(tree, offset))).toEqual([0, 0, 1, 2, 4]);
  expect(entryAt(tree.slice(1), 5)).toBe(-1);
});

test('what is closed hides all that is below it', () => {
  expect(tree.map((_entry, index) => hasParts(tree, index))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(tree.map((_entry, index) => parentOf(tree, index))).toEqual([-1, 0, 1, 0, 3]);
  expect(visibleEntries(tree, new Set())).toEqual([0, 1, 2, 3, 4]);
  expect(visibleEntries(tree, new Set([1]))).toEqual([0, 1, 3, 4]);
  expect(visibleEntries(tree, new Set([0, 3]))).toEqual([0]);
});

test('an entry knows its number among its siblings', () => {
  const longer = outline([
    heading(1, 'A'),
    heading(2, 'B'),
    heading(2, 'C'),
    heading(1, 'D'),
    heading(2, 'E'),
  ]);
  expect(placesAmongSiblings(longer).map(({ position, count }) => `${position}/${count}`)).toEqual([
    '1/2',
    '1/2',
    '2/2',
    '2/2',
    '1/1',
  ]);
});
