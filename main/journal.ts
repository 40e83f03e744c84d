// The journal: a write-ahead log of every Change. What stands here and is synced is saved; the database
// only follows, and can be made anew from it.

import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Change } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import { syncFolder } from './atomic-file.ts';
import { hashInLine, writeLine } from './journal-line.ts';
import { firstOf, firstReadable, pageName, pagesOf, readPage } from './journal-pages.ts';
import type { JournalFault, Standing } from './journal-standing.ts';
import { faultsOf, gap, standingOf } from './journal-standing.ts';

/** Bytes after which a new page is begun, so that a start reads little. */
const pageSize = 4 * 1024 * 1024;

/** The Change that stands last. */
interface Last {
  seq: number;
  /** Null when there is none, or none is known. */
  id: string | null;
  /** The hash of its line; empty when there is none. */
  sha256: string;
}

/** Open it with `Journal.open`. Only one process may; the lock of the library's folder sees to it. */
export class Journal {
  private readonly folder: string;
  private file: FileHandle;
  private page: number;
  private length: number;
  private last: Last;
  /** Settles when no append is under way: what a page that died asked for may still be. */
  private writing: Promise<unknown> = Promise.resolve();
  /** Whether a torn line stands behind what is whole; it goes before anything is written. */
  private hasTail: boolean;
  /** Set when it is unknown how the last page ends: nothing more is written until the next start. */
  private isTorn = false;
  private damageFound: DictumError | null;
  private couldReach: number;

  private constructor(
    folder: string,
    { file, page, hasTail }: { file: FileHandle; page: number; hasTail: boolean },
    { length, last, reaches, damage }: Standing,
  ) {
    this.folder = folder;
    this.file = file;
    this.page = page;
    this.length = length;
    this.hasTail = hasTail;
    this.last = lastOf(last);
    this.damageFound = damage;
    this.couldReach = reaches;
  }

  /**
   * Opens the journal in `folder`, which must exist, and changes nothing of it: a torn last line, which was
   * never acknowledged, is cut off when the next Change is written. Where what was written last is damaged,
   * `damage` says so, and nothing can be written.
   */
  static async open(folder: string): Promise<Journal> {
    const pages = await pagesOf(folder);
    const standing = await standingOf(pages);
    const path = pages.at(-1) ?? join(folder, pageName(1));
    const file = await open(path, 'a');
    const { size } = await file.stat();
    if (pages.length === 0) await syncFolder(folder);
    const page = Number.parseInt(basename(path), 10);
    return new Journal(folder, { file, page, hasTail: size > standing.length }, standing);
  }

  /** What is wrong with the pages written last; null when they are whole. */
  get damage(): DictumError | null {
    return this.damageFound;
  }

  /** Up to which number the journal may have told of Changes, those counted that cannot be read. */
  get reaches(): number {
    return Math.max(this.couldReach, this.last.seq);
  }

  /** Number of the first Change that still stands in the journal; 0 when it is empty. */
  async firstSeq(): Promise<number> {
    for (const path of await pagesOf(this.folder)) {
      const first = await firstOf(path);
      if (first !== null) return first.seq;
    }
    return 0;
  }

  /** Number of the last Change that stands in the journal; 0 when it is empty. */
  get lastSeq(): number {
    return this.last.seq;
  }

  /** Id of that Change; null when there is none. */
  get lastId(): string | null {
    return this.last.id;
  }

  /** Reads all of it and names each place at which Changes are missing. */
  async faults(): Promise<JournalFault[]> {
    await this.writing;
    return await faultsOf(this.folder);
  }

  /**
   * Puts all pages into a folder of this name beside them, oldest first, and begins an empty journal that goes on
   * behind Change number `seq`: for one that is damaged or cut while the database holds everything.
   */
  async setAside(name: string, seq: number): Promise<void> {
    await this.writing;
    const pages = await pagesOf(this.folder);
    await mkdir(join(this.folder, name), { recursive: true });
    await this.turnPage();
    for (const path of pages) await rename(path, join(this.folder, name, basename(path)));
    await syncFolder(join(this.folder, name));
    await syncFolder(this.folder);
    this.hasTail = false;
    this.damageFound = null;
    this.couldReach = seq;
    this.last = { seq, id: null, sha256: '' };
  }

  /**
   * Writes a Change and syncs it to the disk; when this resolves, it is saved. The very Change that
   * stands last may be given again. On a full disk or another fault the page is cut back to what it was.
   */
  append(change: Change): Promise<void> {
    const appending = this.writing.then(() => this.write(change));
    this.writing = appending.catch(() => undefined);
    return appending;
  }

  /** The Changes newer than number `seq`, in order; all of them for 0. */
  async *changesAfter(seq: number): AsyncGenerator<Change> {
    await this.writing;
    const pages = await pagesOf(this.folder);
    let start = 0;
    for (let at = pages.length - 1; at > 0 && start === 0; at -= 1) {
      const first = await firstOf(pages[at] ?? '');
      if (first !== null && first.seq <= seq + 1) start = at;
    }
    let expected = seq + 1;
    for (const path of pages.slice(start))
      for await (const { change } of readPage(path)) {
        if (change.seq <= seq) continue;
        if (change.seq !== expected) throw gap(change.seq);
        expected += 1;
        yield change;
      }
  }

  /** Lets an empty journal go on behind a copy of the library that holds everything up to `seq`. */
  startAfter(seq: number): void {
    if (this.last.seq !== 0) throw gap(seq + 1);
    this.last = { seq, id: null, sha256: '' };
  }

  /** Begins a new page, so that what stands now can be dropped when it is no longer needed. */
  turn(): Promise<void> {
    const turning = this.writing.then(async () => {
      await this.cutTail();
      if (this.length > 0 && !this.isTorn) await this.turnPage();
    });
    this.writing = turning.catch(() => undefined);
    return turning;
  }

  /**
   * Removes the pages, oldest first, all of whose Changes are numbered `seq` or less; never the last one
   * that holds any. Answers how many were removed.
   */
  async dropUpTo(seq: number): Promise<number> {
    await this.writing;
    const pages = await pagesOf(this.folder);
    let dropped = 0;
    for (const [index, path] of pages.slice(0, -1).entries()) {
      const next = await firstReadable(pages.slice(index + 1));
      if (next === null || next.seq > seq + 1) break;
      await unlink(path);
      dropped += 1;
    }
    if (dropped > 0) await syncFolder(this.folder);
    return dropped;
  }

  /** Waits for an append under way, then lets go of the file. */
  async close(): Promise<void> {
    await this.writing;
    await this.file.close();
  }

  private async write(change: Change): Promise<void> {
    const bytes = Buffer.from(writeLine(change));
    const sha256 = hashInLine(bytes);
    if (change.seq === this.last.seq && sha256 === this.last.sha256) return;
    if (change.seq !== this.last.seq + 1) throw gap(change.seq);
    if (this.isTorn) throw saveFailed(torn);
    if (this.damageFound !== null) throw this.damageFound;
    try {
      await this.cutTail();
      if (this.length > pageSize) await this.turnPage();
      await this.file.appendFile(bytes);
      await this.file.datasync();
    } catch (cause) {
      throw await this.cutBack(cause);
    }
    this.length += bytes.length;
    this.last = { seq: change.seq, id: change.id, sha256 };
  }

  /**
   * Undoes a write that failed. A `SaveFailedError` promises that nothing of it stands; when even that
   * cannot be said, the error says so and the next start will tell.
   */
  private async cutBack(cause: unknown): Promise<DictumError> {
    try {
      await this.file.truncate(this.length);
      return saveFailed(cause);
    } catch (second) {
      this.isTorn = true;
      return new DictumError(
        'UnavailableError',
        'The journal could not be written; please check the disk and start Dictum again.',
        `${String(cause)}; ${String(second)}`,
      );
    }
  }

  private async cutTail(): Promise<void> {
    if (!this.hasTail) return;
    await this.file.truncate(this.length);
    this.hasTail = false;
  }

  private async turnPage(): Promise<void> {
    const file = await open(join(this.folder, pageName(this.page + 1)), 'a');
    await syncFolder(this.folder);
    await this.file.close();
    this.file = file;
    this.page += 1;
    this.length = 0;
  }
}

function lastOf(change: Change | null): Last {
  if (change === null) return { seq: 0, id: null, sha256: '' };
  const sha256 = hashInLine(Buffer.from(writeLine(change)));
  return { seq: change.seq, id: change.id, sha256 };
}

/** Why nothing is written any more after a fault that could not be undone. */
const torn = new Error('What an earlier fault left in the journal could not be removed.');

function saveFailed(cause: unknown): DictumError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason =
    code === 'ENOSPC'
      ? 'the disk is full'
      : code === 'EROFS' || code === 'EACCES'
        ? 'the library folder cannot be written to'
        : cause === torn
          ? 'the journal could not be written; please check the disk and start Dictum again'
          : 'the journal could not be written';
  return new DictumError('SaveFailedError', `Not saved: ${reason}.`, String(cause));
}
