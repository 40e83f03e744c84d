import { expect, it } from 'vitest';
import type { NoteRecord } from '#core/records/note.ts';
import { tagsOf } from './note-sets.ts';

const note = (id: string, tags: string[], title = 'N'): NoteRecord => ({
  id,
  title,
  section: { id: `s${id}`, length: 0 },
  tags,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
});

const setOf = (...notes: NoteRecord[]) => new Map(notes.map((one) => [one.id, one]));

it('tags are counted anew when one comes or goes, and not for a note that was written in', () => {
  const first = setOf(note('a', ['x/y']), note('b', ['x']));
  const counts = tagsOf(first);
  expect([...counts]).toEqual([
    ['x', 2],
    ['x/y', 1],
  ]);
  expect(tagsOf(setOf(note('a', ['x/y'], 'Other'), note('b', ['x'])))).toBe(counts);
  expect([...tagsOf(setOf(note('a', ['x/y']), note('b', ['z'])))]).toEqual([
    ['x', 1],
    ['x/y', 1],
    ['z', 1],
  ]);
  expect([...tagsOf(setOf(note('a', [])))]).toEqual([]);
});
