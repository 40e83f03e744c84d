// Which passages each note cites, kept in memory after the first question.

import type { Op } from '#core/change.ts';
import type { NoteRecord } from '#core/records/note.ts';
import { isListed } from '#core/records/note.ts';
import { citationsOf } from '#core/text/inside-blocks.ts';
import type { LibraryDatabase } from './database.ts';

export class Citations {
  /** Cited passages by note; null until somebody asks. */
  private cited: Map<string, Set<string>> | null = null;
  /** Notes that changed since they were last read. */
  private readonly changed = new Set<string>();

  /** Follows a Change: whatever changes a note's text puts the note's record as well. */
  apply(ops: readonly Op[]): void {
    if (this.cited === null) return;
    for (const op of ops) if (op.op === 'put' && op.table === 'notes') this.changed.add(op.key);
  }

  /** Every passage that some note cites. */
  async passages(database: LibraryDatabase): Promise<Set<string>> {
    const cited = await this.brought(database);
    return new Set([...cited.values()].flatMap((its) => [...its]));
  }

  /** The notes that cite any of these passages, in no particular order; none of the trash, no templates. */
  async notesCiting(
    passages: ReadonlySet<string>,
    database: LibraryDatabase,
  ): Promise<NoteRecord[]> {
    const cited = await this.brought(database);
    const ids = [...cited].flatMap(([note, its]) =>
      [...its].some((passage) => passages.has(passage)) ? [note] : [],
    );
    const notes = await database.records('notes').bulkGet(ids);
    return notes.filter((note) => note !== undefined).filter(isListed);
  }

  private async brought(database: LibraryDatabase): Promise<Map<string, Set<string>>> {
    const notes =
      this.cited === null
        ? await database.records('notes').toArray()
        : (await database.records('notes').bulkGet([...this.changed])).filter((one) => !!one);
    const cited = this.cited ?? new Map<string, Set<string>>();
    for (const id of this.changed) cited.delete(id);
    const sections = await database
      .records('sections')
      .bulkGet(notes.map((note) => note.section.id));
    for (const section of sections) {
      const citations = citationsOf(section?.blocks ?? []);
      if (section !== undefined && citations.length > 0)
        cited.set(section.owner, new Set(citations.map(({ passage }) => passage)));
    }
    this.changed.clear();
    this.cited = cited;
    return cited;
  }
}
