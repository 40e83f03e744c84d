// The passages that some ops may touch, out of their packs while the ops are applied. Whatever the ops
// and their order, the packs come out as if each op had been written by itself.

import { shiftedPassage } from '#core/apply-edit.ts';
import type { EditOp, Op, PutOp } from '#core/change.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { LibraryDatabase } from './database.ts';
import type { PackRow } from './passage-packs.ts';
import { crosses, packRow } from './passage-packs.ts';
import type { PlaceRow } from './passage-places.ts';
import { bucketOf } from './passage-places.ts';
import { packsOf, packsOfDocuments, packsReaching } from './passage-table.ts';

type PassagePut = Extract<PutOp, { table: 'passages' }>;

/** Whether a put gives a document other sections: what its passages reach is then told anew. */
function changesSections(op: Op): op is Extract<PutOp, { table: 'documents' }> {
  if (op.op !== 'put' || op.table !== 'documents' || op.after === null) return false;
  const idsOf = (document: DocumentRecord | null): string =>
    (document?.sections ?? []).map((one) => one.id).join(' ');
  return idsOf(op.before) !== idsOf(op.after);
}

/** Read it before the ops are applied, give it each of them in order, then write it. */
export class PassageBatch {
  private readonly database: LibraryDatabase;
  private readonly packs = new Map<string, Map<string, PassageRecord>>();
  /** The buckets of all passages that are put. */
  private readonly places = new Map<number, PlaceRow>();
  /** By section, the passages that end there and start elsewhere, with the section where they do. */
  private readonly arriving = new Map<string, Map<string, string>>();
  private readonly changedPacks = new Set<string>();
  private readonly changedPlaces = new Set<number>();

  private constructor(database: LibraryDatabase) {
    this.database = database;
  }

  /** Reads what the ops may touch, in few requests. */
  static async read(ops: readonly Op[], database: LibraryDatabase): Promise<PassageBatch> {
    const batch = new PassageBatch(database);
    const puts = ops.filter((op) => op.op === 'put').filter((op) => op.table === 'passages');
    const edited = ops.filter((op) => op.op === 'edit').map((op) => op.section);
    const resectioned = ops.filter(changesSections).map((op) => op.key);
    const [, reaching, told] = await Promise.all([
      batch.readPlaces(puts),
      packsReaching(edited, database),
      packsOfDocuments(resectioned, database),
    ]);
    const standing = puts.flatMap((op) => batch.sectionOf(op.key) ?? []);
    const coming = puts.flatMap((op) => op.after?.anchor.start.section ?? []);
    const others = await packsOf([...edited, ...standing, ...coming], database);
    for (const pack of [...reaching, ...told, ...others]) batch.unpack(pack);
    for (const { section } of told) batch.changedPacks.add(section);
    return batch;
  }

  private async readPlaces(puts: readonly PassagePut[]): Promise<void> {
    const buckets = [...new Set(puts.map((op) => bucketOf(op.key)))];
    const rows = await this.database.places.bulkGet(buckets);
    for (const [index, bucket] of buckets.entries())
      this.places.set(bucket, rows[index] ?? { bucket, sections: new Map() });
  }

  private unpack(pack: PackRow): void {
    if (this.packs.has(pack.section)) return;
    this.packs.set(pack.section, new Map(pack.passages.map((one) => [one.id, one])));
    for (const one of pack.passages) this.arrives(one);
  }

  private arrives(passage: PassageRecord): void {
    if (!crosses(passage)) return;
    const { start, end } = passage.anchor;
    const arriving = this.arriving.get(end.section) ?? new Map<string, string>();
    this.arriving.set(end.section, arriving.set(passage.id, start.section));
  }

  private sectionOf(id: string): string | undefined {
    return this.places.get(bucketOf(id))?.sections.get(id);
  }

  /** A passage comes, changes or goes; one whose start moved to another section changes its pack. */
  put(op: PassagePut): void {
    const { key, after } = op;
    const before = this.sectionOf(key);
    const section = after?.anchor.start.section;
    if (before !== undefined) this.remove(key, before);
    if (before !== section) this.place(key, section);
    if (after === null || section === undefined) return;
    const pack = this.packs.get(section) ?? new Map<string, PassageRecord>();
    this.packs.set(section, pack.set(key, after));
    this.changedPacks.add(section);
    this.arrives(after);
  }

  private remove(id: string, section: string): void {
    const pack = this.packs.get(section);
    const record = pack?.get(id);
    if (record !== undefined) this.arriving.get(record.anchor.end.section)?.delete(id);
    pack?.delete(id);
    this.changedPacks.add(section);
  }

  private place(id: string, section: string | undefined): void {
    const bucket = bucketOf(id);
    const places = this.places.get(bucket)?.sections;
    if (section === undefined) places?.delete(id);
    else places?.set(id, section);
    this.changedPlaces.add(bucket);
  }

  /** Moves along with an edit what stands in its section. */
  edit(op: EditOp): void {
    this.shift(op.section, this.packs.get(op.section)?.values() ?? [], op);
    for (const [id, section] of this.arriving.get(op.section) ?? []) {
      const passage = this.packs.get(section)?.get(id);
      if (passage !== undefined) this.shift(section, [passage], op);
    }
  }

  private shift(section: string, passages: Iterable<PassageRecord>, op: EditOp): void {
    const pack = this.packs.get(section);
    for (const passage of passages) {
      const shifted = passage.document === op.document ? shiftedPassage(passage, op) : passage;
      if (shifted === passage) continue;
      pack?.set(shifted.id, shifted);
      this.changedPacks.add(section);
    }
  }

  /** Writes the packs and places that changed; `documents` holds those the ops leave changed. */
  async write(documents: ReadonlyMap<string, DocumentRecord | null>): Promise<void> {
    const { packs, places } = this.database;
    const changed = [...this.changedPacks].map(
      (section) => [section, [...(this.packs.get(section)?.values() ?? [])]] as const,
    );
    const standing = await this.documentsOf(
      changed.flatMap(([, passages]) => passages),
      documents,
    );
    const coming = changed
      .filter(([, passages]) => passages.length > 0)
      .map(([section, passages]) =>
        packRow(section, passages, standing.get(passages[0]?.document ?? '') ?? null),
      );
    const going = changed.flatMap(([section, passages]) =>
      passages.length === 0 ? [section] : [],
    );
    if (coming.length > 0) await packs.bulkPut(coming);
    if (going.length > 0) await packs.bulkDelete(going);
    const rows = [...this.changedPlaces].flatMap((bucket) => this.places.get(bucket) ?? []);
    const full = rows.filter((row) => row.sections.size > 0);
    const empty = rows.filter((row) => row.sections.size === 0).map((row) => row.bucket);
    if (full.length > 0) await places.bulkPut(full);
    if (empty.length > 0) await places.bulkDelete(empty);
  }

  /** The documents of passages that go over a border, as the ops leave them. */
  private async documentsOf(
    passages: readonly PassageRecord[],
    changed: ReadonlyMap<string, DocumentRecord | null>,
  ): Promise<Map<string, DocumentRecord | null>> {
    const ids = [...new Set(passages.filter(crosses).map((one) => one.document))];
    const unknown = ids.filter((id) => !changed.has(id));
    const found = await this.database.records('documents').bulkGet(unknown);
    const known = new Map(unknown.map((id, index) => [id, found[index] ?? null]));
    for (const id of ids) known.set(id, changed.get(id) ?? known.get(id) ?? null);
    return known;
  }
}
