import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraph } from '#core/text/blocks.ts';
import type { DiffLine } from './note-diff.ts';
import { diffSize, noteDiff, shownLines } from './note-diff.ts';

const textOf = (lines: readonly DiffLine[], without: 'gone' | 'new'): string =>
  lines
    .filter((line) => line.kind !== without)
    .map((line) =>
      line.parts
        .filter((part) => part.kind !== without)
        .map((part) => part.text)
        .join(''),
    )
    .join('\n');

it('tells words that came and went inside a line, and whole lines', () => {
  const before = ['One stays.', 'The harbour will not be sold.', 'This goes.'].map(paragraph);
  const after = ['One stays.', 'The old harbour will be sold.', 'Quite another thing'].map(
    paragraph,
  );
  const lines = noteDiff(before, after);
  expect(lines.map((line) => line.kind)).toEqual(['same', 'changed', 'gone', 'new']);
  expect(lines[1]?.parts.filter((part) => part.kind !== 'same')).toEqual([
    { kind: 'new', text: expect.stringContaining('old') },
    { kind: 'gone', text: expect.stringContaining('not') },
  ]);
  expect(diffSize(lines)).toEqual({ added: 4, removed: 3 });
});

it('holds both texts, whatever they are', () => {
  const line = fc.constantFrom('a b c', 'a c', 'b', '', 'x y', '語 文');
  const text = fc.array(line, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (from, to) => {
      const lines = noteDiff(from.map(paragraph), to.map(paragraph));
      expect(textOf(lines, 'new')).toBe(from.join('\n'));
      expect(textOf(lines, 'gone')).toBe(to.join('\n'));
    }),
    { seed: 20261130, numRuns: 300 },
  );
});

it('leaves out what stayed between changes', () => {
  const many = Array.from({ length: 20 }, (_, index) => paragraph(`line ${index}`));
  const shown = shownLines(noteDiff(many, many.with(10, paragraph('other words'))));
  expect(shown[0]).toEqual({ hidden: 8 });
  expect(shown.at(-1)).toEqual({ hidden: 7 });
  expect(shown).toHaveLength(8);
});
