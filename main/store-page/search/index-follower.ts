// Keeps the search index abreast of the library, off the way of the commands: what changed is collected and
// written in batches; an index that is not of the library's last Change is built anew from the records.

import type { Change } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import type { AnyRecord, TableName } from '#core/records/tables.ts';
import type { LibraryDatabase } from '../database.ts';
import { Queue } from '../queue.ts';
import type { RecordPage, RecordTable } from '../record-table.ts';
import { recordTables } from '../record-tables.ts';
import type { IndexApi } from './index-api.ts';
import type { Touched } from './touched.ts';
import { readSpliced, rowsOf, touchedBy } from './touched.ts';

/** How many records are indexed at once: a section has about 16,000 characters, the others have few. */
const slices: readonly (readonly [TableName, number])[] = [
  ['documents', 1000],
  ['sections', 100],
  ['passages', 1000],
  ['actors', 1000],
  ['notes', 100],
  ['concepts', 1000],
  ['statements', 1000],
];
const mixedSlice = 500;

/** One a library: call `start`, then `follow` with every Change. */
export class IndexFollower {
  private readonly index: IndexApi;
  private readonly database: LibraryDatabase;
  private readonly queue = new Queue();
  private touched = new Map<string, Touched>();
  private spliced = new Set<string>();
  private isWaiting = false;
  private seq: number;
  private failure: DictumError | null = null;

  constructor(index: IndexApi, database: LibraryDatabase, appliedSeq: number) {
    this.index = index;
    this.database = database;
    this.seq = appliedSeq;
  }

  /** Builds the index anew unless it is complete up to the library's last Change. */
  start(): void {
    const { seq } = this;
    this.inTurn(async () => {
      const opened = await this.index.open(null);
      if (opened.detail !== '') console.warn(opened.detail);
      if (opened.indexedSeq !== seq) await this.build();
    });
  }

  /** Takes note of a Change; the index follows soon. */
  follow(change: Change): void {
    const { touched, spliced } = touchedBy(change.ops);
    for (const one of touched) this.touched.set(`${one.table} ${one.id}`, one);
    for (const section of spliced) this.spliced.add(section);
    this.seq = change.seq;
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.inTurn(() => this.flush());
  }

  /** Throws `UnavailableError` when the index lacks something, so that nothing is missed unsaid. */
  check(): void {
    if (this.failure !== null) throw this.failure;
  }

  /** Answers when all is done that can be done for the index. */
  async settle(): Promise<void> {
    await this.queue.add(() => Promise.resolve());
  }

  /** Builds the index anew and answers how many rows it has. */
  async rebuild(): Promise<number> {
    await this.queue.add(() => this.build());
    this.failure = null;
    return await this.index.rows(null);
  }

  private inTurn(task: () => Promise<void>): void {
    this.queue.add(task).catch((thrown: unknown) => {
      this.failure = new DictumError(
        'UnavailableError',
        'The search is not available; everything else is. It is set right at the next start.',
        String(thrown),
      );
      console.error(`The search index could not be brought up to date: ${String(thrown)}`);
    });
  }

  private async flush(): Promise<void> {
    const changed = [...this.touched.values()];
    const spliced = [...this.spliced];
    const { seq } = this;
    this.touched = new Map();
    this.spliced = new Set();
    this.isWaiting = false;
    if (spliced.length > 0) changed.push(...(await readSpliced(spliced, this.database)));
    for (let at = 0; at < changed.length; at += mixedSlice) {
      const rows = await rowsOf(changed.slice(at, at + mixedSlice), this.database);
      await this.index.update({ ...rows, seq: null });
    }
    // After a failure rows may be missing, so that only building the index anew makes it complete.
    if (this.failure === null) await this.index.update({ removals: [], entries: [], seq });
  }

  private async build(): Promise<void> {
    const { seq } = this;
    const tables = recordTables(this.database);
    await this.index.clear(null);
    for (const [table, size] of slices) {
      const stored: RecordTable<AnyRecord> = tables[table];
      for (let after: string | null = null; ;) {
        const { records, next }: RecordPage<AnyRecord> = await stored.page(after, size);
        const touched = records.map((now): Touched => {
          return { table, id: now.id, before: null, now };
        });
        await this.index.update({ ...(await rowsOf(touched, this.database)), seq: null });
        if (next === null) break;
        after = next;
      }
    }
    await this.index.update({ removals: [], entries: [], seq });
  }
}
