// The notes of the library by where they stand: in the lists, among the templates, in the trash.

import { isEqual } from '#core/equal.ts';
import { tagCounts } from '#core/notes/tag-tree.ts';
import type { NoteRecord } from '#core/records/note.ts';

/** The notes by what they are, each map the same as long as its notes are. */
export interface NoteSets {
  /** Those of the lists of notes. */
  listed: ReadonlyMap<string, NoteRecord>;
  templates: ReadonlyMap<string, NoteRecord>;
  trash: ReadonlyMap<string, NoteRecord>;
}

const known = new WeakMap<ReadonlyMap<string, NoteRecord>, NoteSets>();

/** All notes parted; the same answer for the same map. */
export function noteSets(notes: ReadonlyMap<string, NoteRecord>): NoteSets {
  const before = known.get(notes);
  if (before !== undefined) return before;
  const listed = new Map<string, NoteRecord>();
  const templates = new Map<string, NoteRecord>();
  const trash = new Map<string, NoteRecord>();
  for (const [id, note] of notes) {
    if (note.trashedAt !== undefined) trash.set(id, note);
    else if (note.template !== undefined) templates.set(id, note);
    else listed.set(id, note);
  }
  const sets = { listed, templates, trash };
  known.set(notes, sets);
  return sets;
}

type Notes = ReadonlyMap<string, NoteRecord>;

const counted = new WeakMap<Notes, ReadonlyMap<string, number>>();
let latest: Notes = new Map();

/** Whether these are the same notes with the same tags, as they mostly are after a save. */
function haveSameTags(notes: Notes, others: Notes): boolean {
  if (notes.size !== others.size) return false;
  for (const [id, note] of notes) {
    const other = others.get(id);
    if (note !== other && (other === undefined || !isEqual(note.tags, other.tags))) return false;
  }
  return true;
}

/** How many of these notes have each tag; the same answer while no tag comes or goes. */
export function tagsOf(notes: Notes): ReadonlyMap<string, number> {
  const before = counted.get(notes);
  if (before !== undefined) return before;
  const last = counted.get(latest);
  const counts =
    last !== undefined && haveSameTags(notes, latest) ? last : tagCounts(notes.values());
  counted.set(notes, counts);
  latest = notes;
  return counts;
}
