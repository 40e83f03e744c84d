// Which passages, documents, actors and notes each note leads to, kept in memory after the first question.

import type { Op } from '#core/change.ts';
import type { Target } from '#core/notes/note-places.ts';
import { notePlaces } from '#core/notes/note-places.ts';
import type { NoteRecord } from '#core/records/note.ts';
import { isListed } from '#core/records/note.ts';
import type { LibraryDatabase } from './database.ts';

/** So many notes are read at once. */
const slice = 500;

/** Give it every Change's ops; notes are read again only when somebody asks. */
export class NoteLinks {
  /** What each note leads to, and which notes lead to something. */
  private readonly targets = new Map<string, readonly Target[]>();
  private readonly notes = new Map<Target, Set<string>>();
  /** Notes that changed since they were last read; null until somebody asks. */
  private changed: Set<string> | null = null;

  /** Follows a Change: whatever changes a note's text puts the note's record as well. */
  apply(ops: readonly Op[]): void {
    if (this.changed === null) return;
    for (const op of ops) if (op.op === 'put' && op.table === 'notes') this.changed.add(op.key);
  }

  /** Every passage that some note cites. */
  async passages(database: LibraryDatabase): Promise<Set<string>> {
    await this.bringUpToDate(database);
    const sign = 'passage ';
    return new Set(
      [...this.notes.keys()].flatMap((target) =>
        target.startsWith(sign) ? [target.slice(sign.length)] : [],
      ),
    );
  }

  /** The notes that lead to any of these, in no particular order; none of the trash, no templates. */
  async notesTo(targets: Iterable<Target>, database: LibraryDatabase): Promise<NoteRecord[]> {
    await this.bringUpToDate(database);
    const ids = new Set<string>();
    for (const target of targets) for (const id of this.notes.get(target) ?? []) ids.add(id);
    const notes = await database.records('notes').bulkGet([...ids]);
    return notes.filter((note) => note !== undefined).filter(isListed);
  }

  private async bringUpToDate(database: LibraryDatabase): Promise<void> {
    const ids =
      this.changed === null
        ? await database.records('notes').toCollection().primaryKeys()
        : [...this.changed];
    for (let at = 0; at < ids.length; at += slice)
      await this.read(ids.slice(at, at + slice), database);
    this.changed = new Set();
  }

  private async read(ids: readonly string[], database: LibraryDatabase): Promise<void> {
    const notes = await database.records('notes').bulkGet([...ids]);
    const sections = await database
      .records('sections')
      .bulkGet(notes.flatMap((note) => note?.section.id ?? []));
    for (const id of ids) this.forget(id);
    for (const section of sections) {
      if (section === undefined) continue;
      const targets = new Set([...notePlaces(section.blocks)].map((place) => place.target));
      if (targets.size > 0) this.targets.set(section.owner, [...targets]);
      for (const target of targets) {
        const there = this.notes.get(target);
        if (there === undefined) this.notes.set(target, new Set([section.owner]));
        else there.add(section.owner);
      }
    }
  }

  private forget(note: string): void {
    for (const target of this.targets.get(note) ?? []) {
      const there = this.notes.get(target);
      there?.delete(note);
      if (there?.size === 0) this.notes.delete(target);
    }
    this.targets.delete(note);
  }
}
