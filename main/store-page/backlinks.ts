// The notes that lead to something, with the places where they do.

import type { BacklinkNote, Backlinks } from '#core/notes/backlinks-api.ts';
import type { LinkedKind, Target } from '#core/notes/note-places.ts';
import { notePlaces, shownLine } from '#core/notes/note-places.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { LibraryDatabase } from './database.ts';
import type { NoteLinks } from './note-links.ts';

/** So many notes are answered at most, those changed last; and so many places of each. */
const mostNotes = 100;
const mostPlaces = 20;

/**
 * The notes that lead to something, the last changed first. `passages`: those that count as it, such as all of
 * a document. A note does not lead to itself.
 */
export async function backlinksTo(
  { kind, id }: { kind: LinkedKind; id: string },
  passages: Iterable<string>,
  links: NoteLinks,
  database: LibraryDatabase,
): Promise<Backlinks> {
  const targets = new Set<Target>([`${kind} ${id}`]);
  for (const passage of passages) targets.add(`passage ${passage}`);
  const found = (await links.notesTo(targets, database))
    .filter((note) => !(kind === 'note' && note.id === id))
    .toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  const shown = found.slice(0, mostNotes);
  const sections = await database.records('sections').bulkGet(shown.map((note) => note.section.id));
  const notes = shown.map((note, index): BacklinkNote => {
    return placesIn(note, sections[index]?.blocks ?? [], targets);
  });
  return { total: found.length, notes };
}

function placesIn(
  note: NoteRecord,
  blocks: Parameters<typeof notePlaces>[0],
  targets: ReadonlySet<Target>,
): BacklinkNote {
  const places = [...notePlaces(blocks)].filter((place) => targets.has(place.target));
  return {
    note: note.id,
    count: places.length,
    places: places.slice(0, mostPlaces).map((place) => {
      const { start, end } = place;
      return { start, end, ...shownLine(place) };
    }),
  };
}
