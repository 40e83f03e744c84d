import { expect, test } from 'vitest';
import type { PaletteEntry } from './entries.ts';
import { fittingEntries } from './entries.ts';

const entry = (
  kind: PaletteEntry['kind'],
  title: string,
  section?: PaletteEntry['section'],
): PaletteEntry => ({
  id: `${kind}-${title}`,
  group: kind,
  title,
  kind,
  ...(section === undefined ? {} : { section }),
  run: () => {},
});

const entries = [
  entry('command', 'Larger text', 'View'),
  entry('command', 'New note', 'Library'),
  entry('command', 'Show actors', 'Go'),
  entry('command', 'Export as PDF', 'Library'),
  entry('document', 'Notes on the river'),
  entry('actor', 'Nora Note'),
];

test('with nothing typed, the commands, section by section', () => {
  expect(fittingEntries(entries, ' ').map(({ group, title }) => `${group}: ${title}`)).toEqual([
    'Library: New note',
    'Library: Export as PDF',
    'Go: Show actors',
    'View: Larger text',
  ]);
});

test('what fits, group by group, the best group first', () => {
  const found = fittingEntries(entries, 'river');
  expect(found.map(({ title }) => title)).toEqual(['Notes on the river']);
  const kinds = fittingEntries(entries, 'note').map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['command', 'document', 'actor']));
});

test('a group does not flood the others', () => {
  const many = Array.from({ length: 40 }, (_item, index) => entry('document', `note ${index}`));
  const found = fittingEntries([...many, entry('actor', 'a note')], 'note');
  expect(found.filter(({ kind }) => kind === 'document')).toHaveLength(12);
  expect(found.some(({ kind }) => kind === 'actor')).toBe(true);
});

test('of those that are as good, the ones that stand first in the library are shown, in its order', () => {
  const many = Array.from({ length: 30 }, (_item, index) =>
    entry('document', `note ${String.fromCodePoint(97 + (index % 26))}${'x'.repeat(index % 3)}`),
  );
  const found = fittingEntries(many, 'note').map(({ title }) => title);
  const best = many
    .map(({ title }) => title)
    .toSorted((one, other) => one.length - other.length)
    .slice(0, 12);
  expect(found).toEqual(best);
});
