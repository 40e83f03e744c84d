// Keeps the search index abreast of the library, off the way of the commands: what changed is collected and
// written in batches; an index that is not of the library's last Change is built anew from the records.

import type { Change } from '#core/change.ts';
import type { TableName } from '#core/records/tables.ts';
import type { LibraryDatabase } from '../database.ts';
import { Queue } from '../queue.ts';
import type { IndexApi } from './index-api.ts';
import type { Touched } from './touched.ts';
import { rowsOf, touchedBy } from './touched.ts';

/** Records read and indexed at once: sections are about 16,000 characters each. */
const slice = 100;

const searchable: readonly TableName[] = ['documents', 'sections', 'passages', 'actors', 'notes'];

export class IndexFollower {
  private readonly index: IndexApi;
  private readonly database: LibraryDatabase;
  private readonly queue = new Queue();
  private touched = new Map<string, Touched>();
  private seq: number;
  private failure: Error | null = null;

  constructor(index: IndexApi, database: LibraryDatabase, appliedSeq: number) {
    this.index = index;
    this.database = database;
    this.seq = appliedSeq;
  }

  /** Builds the index anew unless it is complete up to the library's last Change. */
  start(): void {
    const seq = this.seq;
    void this.queue
      .add(async () => {
        const opened = await this.index.open(null);
        if (opened.detail !== '') console.warn(opened.detail);
        if (opened.indexedSeq !== seq) await this.build();
      })
      .catch((thrown: unknown) => this.fail(thrown));
  }

  /** Takes note of a Change; the index follows soon. */
  follow(change: Change): void {
    const isWaiting = this.touched.size > 0;
    for (const one of touchedBy(change.ops)) this.touched.set(`${one.table} ${one.id}`, one);
    this.seq = change.seq;
    if (!isWaiting)
      void this.queue.add(() => this.flush()).catch((thrown: unknown) => this.fail(thrown));
  }

  /** Answers when the index holds every Change so far; throws when it could not be brought there. */
  async settle(): Promise<void> {
    await this.queue.add(() => Promise.resolve());
    if (this.failure !== null) throw this.failure;
  }

  /** Builds the index anew and answers how many rows it has. */
  async rebuild(): Promise<number> {
    await this.queue.add(() => this.build());
    this.failure = null;
    return await this.index.rows(null);
  }

  private fail(thrown: unknown): void {
    this.failure = thrown instanceof Error ? thrown : new Error(String(thrown));
    console.error(`The search index could not be brought up to date: ${String(thrown)}`);
  }

  private async flush(): Promise<void> {
    const touched = [...this.touched.values()];
    const { seq } = this;
    this.touched = new Map();
    for (let at = 0; at < touched.length; at += slice) {
      const rows = await rowsOf(touched.slice(at, at + slice), this.database);
      const isLast = at + slice >= touched.length;
      await this.index.update({ ...rows, seq: isLast && this.failure === null ? seq : null });
    }
  }

  private async build(): Promise<void> {
    const { seq } = this;
    await this.index.clear(null);
    for (const table of searchable) {
      const keys = await this.database.records(table).orderBy(':id').primaryKeys();
      for (let at = 0; at < keys.length; at += slice) {
        const ids = keys.slice(at, at + slice);
        const rows = await rowsOf(
          ids.map((id) => ({ table, id, owner: null })),
          this.database,
        );
        // A record that went meanwhile has no rows yet, and notes' sections none of their own.
        await this.index.update({ entries: rows.entries, removals: [], seq: null });
      }
    }
    await this.index.update({ entries: [], removals: [], seq });
  }
}
