import { expect, it } from 'vitest';
import type { NoteRecord } from '#core/records/note.ts';
import { fittingNotes, orderedNotes } from './listed-notes.ts';

const note = (id: string, day: number, more: Partial<NoteRecord> = {}): NoteRecord => ({
  id,
  title: id,
  section: { id: `s${id}`, length: 1 },
  createdAt: `2026-01-0${9 - day}T00:00:00.000Z`,
  changedAt: `2026-01-0${day}T00:00:00.000Z`,
  ...more,
});

const notes = [
  note('Harbour', 1, { tags: ['sources/press'], excerpt: 'The café is closed.' }),
  note('archive 10', 2, { pinned: true }),
  note('archive 9', 3, { tags: ['sources'] }),
  note('Mayor', 4, { tags: ['source'] }),
];
const byId = new Map(notes.map((one) => [one.id, one]));
const ids = (typed: string, tag: string | null, order: 'changed' | 'created' | 'title') =>
  fittingNotes(orderedNotes(byId, order), typed, tag).map((one) => one.id);

it('pinned notes stand first, whatever the order', () => {
  expect(ids('', null, 'changed')).toEqual(['archive 10', 'Mayor', 'archive 9', 'Harbour']);
  expect(ids('', null, 'created')).toEqual(['archive 10', 'Harbour', 'archive 9', 'Mayor']);
  expect(ids('', null, 'title')).toEqual(['archive 10', 'archive 9', 'Harbour', 'Mayor']);
});

it('words stand in title, tags or first words, and a tag takes what is part of it', () => {
  expect(ids('CAFE harb', null, 'title')).toEqual(['Harbour']);
  expect(ids('#sources', null, 'title')).toEqual(['archive 9', 'Harbour']);
  expect(ids('', 'sources', 'title')).toEqual(['archive 9', 'Harbour']);
  expect(ids('', 'sources/press', 'title')).toEqual(['Harbour']);
  expect(ids('mayor', 'sources', 'title')).toEqual([]);
});

it('what was in order is put in order again as it is from the beginning', () => {
  for (const order of ['changed', 'created', 'title'] as const) {
    const before = orderedNotes(byId, order).filter((one) => one.id !== 'Mayor');
    expect(orderedNotes(byId, order, before)).toEqual(orderedNotes(byId, order));
  }
});
