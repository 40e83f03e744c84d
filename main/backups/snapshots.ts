// Taking snapshots: when something changed, each checked before it counts; then the old ones are tidied up,
// and the journal lets go of what the newest two do not need.

import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { CopyReason } from '#core/backup/rotation.ts';
import { copiesToKeep, looksLost } from '#core/backup/rotation.ts';
import type { SnapshotHeader } from '#core/backup/snapshot-lines.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { removeLeftovers, syncFolder } from '../atomic-file.ts';
import type { Hold } from './hold.ts';
import { readHeader, writeSnapshot } from './snapshot-file.ts';
import type { SnapshotFile } from './snapshot-list.ts';
import { listSnapshots } from './snapshot-list.ts';
import type { SnapshotName } from './snapshot-names.ts';
import { snapshotName } from './snapshot-names.ts';

/** Milliseconds after which changes want a snapshot. */
const interval = 15 * 60_000;
/** Milliseconds after a start until a snapshot is taken that the quit before had no time for. */
const catchUpAfter = 20_000;

/** What taking snapshots needs. */
export interface SnapshotParts {
  folder: string;
  app: string;
  store: {
    readonly library: Pick<StoreOwnerApi, 'beginSnapshot' | 'snapshotLines' | 'endSnapshot'>;
  };
  journal: {
    readonly lastSeq: number;
    turn(): Promise<void>;
    dropUpTo(seq: number): Promise<number>;
  };
  hold: Hold;
  now(): number;
}

/** One a library. Snapshots are taken one at a time; `start` has them taken by the clock. */
export class Snapshots {
  private readonly parts: SnapshotParts;
  private running: Promise<unknown> = Promise.resolve();
  private lastTaken = 0;
  private timers: NodeJS.Timeout[] = [];
  /** Number of the last Change when the library was opened. */
  private readonly openedAt: number;

  constructor(parts: SnapshotParts) {
    this.parts = parts;
    this.openedAt = parts.journal.lastSeq;
    this.lastTaken = parts.now();
  }

  /** The snapshots there are, oldest first. */
  list(): Promise<SnapshotFile[]> {
    return listSnapshots(this.parts.folder);
  }

  /** From now on takes one every quarter of an hour in which something changed, and soon when one is owed. */
  start(failed: (thrown: unknown) => void): void {
    const regular = setInterval(() => {
      if (this.parts.now() - this.lastTaken >= interval)
        this.takeIfChanged('regular').catch(failed);
    }, 60_000);
    const owed = setTimeout(() => {
      this.catchUp().catch(failed);
    }, catchUpAfter);
    this.timers = [regular, owed];
    for (const timer of this.timers) timer.unref();
  }

  /** Takes the snapshot that a quit or a crash left out; nothing when the last one held all there was. */
  async catchUp(): Promise<SnapshotName | null> {
    const newest = (await this.list()).at(-1);
    return (newest?.seq ?? 0) < this.openedAt ? await this.takeIfChanged('regular') : null;
  }

  /**
   * Takes a snapshot when something changed, and tells whether there is one when this resolves: after
   * `longest` milliseconds it is given up. What of it stands on the disk by then is tidied away later.
   */
  async takeBeforeClosing(longest: number): Promise<boolean> {
    let isOver = false;
    const taken = this.takeIfChanged('quit').then(
      () => true,
      (thrown: unknown) => {
        // What was given up ends when its store is closed, and nobody waits for it.
        if (!isOver) process.stderr.write(`No snapshot was taken: ${String(thrown)}\n`);
        return false;
      },
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => {
        isOver = true;
        resolve(false);
      }, longest);
    });
    try {
      return await Promise.race([taken, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether the newest snapshot is so old that changes want another. */
  async isDue(): Promise<boolean> {
    const newest = (await this.list()).at(-1);
    return newest === undefined || this.parts.now() - Date.parse(newest.at) >= interval;
  }

  /** From now on takes none by itself. */
  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Takes a snapshot unless the newest one holds everything; answers the newest. */
  takeIfChanged(reason: CopyReason): Promise<SnapshotName | null> {
    return this.inTurn(async () => {
      const newest = (await this.list()).at(-1) ?? null;
      const { lastSeq } = this.parts.journal;
      this.lastTaken = this.parts.now();
      if (lastSeq === 0 || newest?.seq === lastSeq) return newest;
      return await this.write(reason, newest);
    });
  }

  /** Takes a snapshot, whatever there is already. */
  take(reason: CopyReason): Promise<SnapshotName> {
    return this.inTurn(async () => await this.write(reason, (await this.list()).at(-1) ?? null));
  }

  /** Runs what reads the whole library when no snapshot is being taken: the store tells one at a time. */
  inTurn<R>(work: () => Promise<R>): Promise<R> {
    const next = this.running.then(work);
    this.running = next.catch(() => undefined);
    return next;
  }

  private async write(reason: CopyReason, before: SnapshotFile | null): Promise<SnapshotName> {
    const { folder, app, store, journal } = this.parts;
    await removeLeftovers(folder);
    await journal.turn();
    const { library } = store;
    const { seq, counts } = await library.beginSnapshot(null);
    const at = new Date(this.parts.now()).toISOString();
    const name = snapshotName({ at, seq, reason });
    const header: SnapshotHeader = {
      format: 'dictum-snapshot',
      version: 1,
      app,
      schema: schemaVersion,
      seq,
      at,
      counts,
    };
    try {
      await writeSnapshot(join(folder, name), header, snapshotLines(library));
    } catch (thrown) {
      await library.endSnapshot(null).catch(() => null);
      throw thrown;
    }
    this.lastTaken = this.parts.now();
    await this.tidy(header, before);
    return { name, at, seq, reason };
  }

  /** Removes what the rules do not keep, unless so much is gone that somebody should look first. */
  private async tidy(taken: SnapshotHeader, before: SnapshotFile | null): Promise<void> {
    const { folder, journal, hold } = this.parts;
    if (before !== null && !(await hold.isSet())) {
      const known = await readHeader(join(folder, before.name)).catch(() => null);
      if (known !== null && looksLost(known.counts, taken.counts))
        await hold.set(
          'Many records fewer than in the snapshot before. Old snapshots are kept until you say that this is right.',
        );
    }
    if (await hold.isSet()) return;
    const all = await this.list();
    const kept = copiesToKeep(all, this.parts.now());
    for (const one of all) if (!kept.has(one)) await unlink(join(folder, one.name));
    if (kept.size < all.length) await syncFolder(folder);
    const [older, newer] = [...kept].toSorted((a, b) => a.seq - b.seq).slice(-2);
    if (older !== undefined && newer !== undefined) await journal.dropUpTo(older.seq);
  }
}

/** The lines of the snapshot that the store has begun. */
export async function* snapshotLines(
  library: Pick<StoreOwnerApi, 'snapshotLines'>,
): AsyncGenerator<string> {
  for (let done = false; !done;) {
    const told = await library.snapshotLines(null);
    done = told.done;
    if (told.lines !== '') yield told.lines;
  }
}
