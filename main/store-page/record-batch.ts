// The records with a row each that some ops touch, while the ops are applied.

import { edited, spliced } from '#core/apply.ts';
import { editedDocument } from '#core/apply-edit.ts';
import type { EditOp, Op, PutOp, SpliceOp } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { AnyRecord } from '#core/records/tables.ts';
import type { LibraryDatabase, PlainTableName } from './database.ts';

/** The records of a table as the ops leave them; null for those that go. */
type Left<R> = Map<string, R | null>;

/** The keys of one table that ops name otherwise than by a put. */
async function known<R>(
  keys: readonly string[],
  read: (keys: string[]) => Promise<(R | undefined)[]>,
): Promise<Map<string, R | null>> {
  const wanted = [...new Set(keys)];
  const found = wanted.length === 0 ? [] : await read(wanted);
  return new Map(wanted.map((key, index) => [key, found[index] ?? null]));
}

/** Read it before the ops are applied, give it each of them in order, then write it. */
export class RecordBatch {
  private readonly database: LibraryDatabase;
  private readonly others = new Map<PlainTableName, Left<AnyRecord>>();
  private readonly sections: Left<SectionRecord> = new Map();
  /** Documents as the ops leave them. */
  readonly documents: Left<DocumentRecord> = new Map();
  private readonly stored: {
    sections: ReadonlyMap<string, SectionRecord | null>;
    documents: ReadonlyMap<string, DocumentRecord | null>;
  };

  private constructor(database: LibraryDatabase, stored: RecordBatch['stored']) {
    this.database = database;
    this.stored = stored;
  }

  /** Reads the texts the ops edit, at once: Dexie loses a transaction in many idle awaits. */
  static async read(ops: readonly Op[], database: LibraryDatabase): Promise<RecordBatch> {
    const texts = ops.flatMap((op) => (op.op === 'put' ? [] : [op.section]));
    const owners = ops.flatMap((op) => (op.op === 'edit' ? [op.document] : []));
    const [sections, documents] = await Promise.all([
      known(texts, (keys) => database.records('sections').bulkGet(keys)),
      known(owners, (keys) => database.records('documents').bulkGet(keys)),
    ]);
    return new RecordBatch(database, { sections, documents });
  }

  /** A record comes, changes or goes. */
  put(op: Exclude<PutOp, { table: 'passages' }>): void {
    if (op.table === 'sections') this.sections.set(op.key, op.after);
    else if (op.table === 'documents') this.documents.set(op.key, op.after);
    else {
      const left = this.others.get(op.table) ?? new Map<string, AnyRecord | null>();
      this.others.set(op.table, left.set(op.key, op.after));
    }
  }

  /** Blocks of a section give way to others. */
  splice(op: SpliceOp): void {
    this.sections.set(op.section, spliced(this.section(op.section), op));
  }

  /** Throws `LibraryDamagedError` when the text is not the one the edit was made in. */
  edit(op: EditOp): void {
    const document = this.document(op.document);
    if (document === null)
      throw new DictumError('LibraryDamagedError', 'A text does not stand as the journal says.');
    this.sections.set(op.section, edited(this.section(op.section), op));
    this.documents.set(op.document, editedDocument(document, op));
  }

  private section(id: string): SectionRecord | null {
    const left = this.sections.get(id);
    return left === undefined ? (this.stored.sections.get(id) ?? null) : left;
  }

  private document(id: string): DocumentRecord | null {
    const left = this.documents.get(id);
    return left === undefined ? (this.stored.documents.get(id) ?? null) : left;
  }

  /** Writes what the ops left, within the transaction under way. */
  async write(): Promise<void> {
    const all: readonly (readonly [PlainTableName, Left<AnyRecord>])[] = [
      ['sections', this.sections],
      ['documents', this.documents],
      ...this.others,
    ];
    for (const [name, left] of all) {
      const table = this.database.table<AnyRecord, string>(name);
      const coming = [...left.values()].filter((record) => record !== null);
      const going = [...left].flatMap(([key, record]) => (record === null ? [key] : []));
      if (coming.length > 0) await table.bulkPut(coming);
      if (going.length > 0) await table.bulkDelete(going);
    }
  }
}
