// Backups: whole copies of the library in a folder of the user's choice, made once a day when something
// changed, and whenever asked for.

import { readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupsState, CopyListed } from '#core/backup/backups-api.ts';
import type { CopyReason } from '#core/backup/rotation.ts';
import { copiesToKeep, restoreKept } from '#core/backup/rotation.ts';
import { isObject } from '#core/check.ts';
import { DictumError } from '#core/errors.ts';
import { errorCode, removeLeftovers, writeFileAtomic } from '../atomic-file.ts';
import type { Library } from '../library.ts';
import { listBackups } from './snapshot-list.ts';
import type { SnapshotFile } from './snapshot-list.ts';
import { backupName } from './snapshot-names.ts';
import { writeBackup } from './write-backup.ts';

/** Milliseconds after which a changed library wants a backup. */
const interval = 20 * 3_600_000;

/** Open it with `Backups.open`; the folder is the user's choice and may be gone at any time. */
export class Backups {
  private readonly library: Library;
  private readonly path: string;
  private folder: string | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  private constructor(library: Library) {
    this.library = library;
    this.path = join(library.folder.backups, 'folder.json');
  }

  /** Takes up the folder that was chosen; a choice that was lost is asked for again, never guessed. */
  static async open(library: Library): Promise<Backups> {
    const backups = new Backups(library);
    const told: unknown = await readFile(backups.path, 'utf8').then(
      (text): unknown => JSON.parse(text),
      () => null,
    );
    const folder = isObject(told) ? told['folder'] : null;
    backups.folder = typeof folder === 'string' ? folder : null;
    return backups;
  }

  /** From now on makes a backup when one is due. */
  start(failed: (thrown: unknown) => void): void {
    const look = (): void => {
      this.backUpWhenDue().catch(failed);
    };
    this.timer = setInterval(look, 10 * 60_000);
    this.timer.unref();
    setTimeout(look, 60_000).unref();
  }

  /** Makes none by itself any more; one under way goes on. */
  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** The folder for backups, an absolute path; null while none was chosen. */
  get chosenFolder(): string | null {
    return this.folder;
  }

  /** Keeps the choice over restarts. Rejects with `SaveFailedError` when it cannot be written down. */
  async chooseFolder(folder: string): Promise<void> {
    await writeFileAtomic(this.path, Buffer.from(`${JSON.stringify({ folder })}\n`));
    this.folder = folder;
  }

  /** Makes a backup in the chosen folder and tidies the old ones up. */
  backUp(reason: CopyReason): Promise<CopyListed> {
    const next = this.running.then(async () => {
      const { folder } = this;
      if (folder === null)
        throw new DictumError('InvalidInputError', 'Choose a folder for backups first.');
      const at = new Date().toISOString();
      const name = backupName({ at, seq: this.library.journal.lastSeq, reason });
      await this.writeTo(join(folder, name));
      await this.tidy(folder);
      const size = (await listBackups(folder)).find((one) => one.name === name)?.size ?? 0;
      return { kind: 'backup' as const, name, at, size, reason };
    });
    this.running = next.catch(() => undefined);
    return next;
  }

  /** Writes a backup to a file of its own. */
  async writeTo(path: string): Promise<void> {
    const { store, assets, version } = this.library;
    await removeLeftovers(dirname(path));
    await this.library.snapshots.inTurn(() =>
      writeBackup(path, { app: version, library: store.library, assets, now: Date.now }),
    );
  }

  /** Everything the page of backups shows. */
  async state(): Promise<BackupsState> {
    const { snapshots, hold } = this.library;
    const listed = (kind: CopyListed['kind'], files: readonly SnapshotFile[]): CopyListed[] =>
      files.map(({ name, at, size, reason }) => ({ kind, name, at, size, reason }));
    let trouble: string | null = null;
    const made = this.folder === null ? [] : await listBackups(this.folder).catch(told);
    function told(thrown: unknown): [] {
      trouble =
        errorCode(thrown) === 'ENOENT'
          ? 'The folder is not there. If it is on another disk, connect that disk.'
          : 'The folder cannot be read.';
      return [];
    }
    const own = await snapshots.list();
    const copies = [...listed('snapshot', own), ...listed('backup', made)];
    const restored = own.findLast(
      ({ reason, at }) => reason === 'restored' && Date.now() - Date.parse(at) < restoreKept,
    );
    const before = own.findLast(
      ({ reason, seq }) => reason === 'restore' && seq < (restored?.seq ?? 0),
    );
    return {
      copies: copies.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      folder: this.folder,
      trouble,
      lastBackup: made.at(-1)?.at ?? null,
      hold: await hold.reason(),
      restored:
        restored === undefined || before === undefined
          ? null
          : { at: restored.at, before: before.name },
    };
  }

  /** Where a listed copy stands; throws `NotFoundError` for any other name. */
  async pathOf(kind: CopyListed['kind'], name: string): Promise<string> {
    const folder = kind === 'snapshot' ? this.library.folder.backups : this.folder;
    const { copies } = await this.state();
    if (folder === null || !copies.some((one) => one.kind === kind && one.name === name))
      throw new DictumError('NotFoundError', 'This copy is no longer there.');
    return join(folder, name);
  }

  private async backUpWhenDue(): Promise<void> {
    if (this.folder === null) return;
    const newest = (await listBackups(this.folder)).at(-1);
    const { lastSeq } = this.library.journal;
    if (newest !== undefined) {
      if (newest.seq === lastSeq || Date.now() - Date.parse(newest.at) < interval) return;
    } else if (lastSeq === 0) return;
    await this.backUp('regular');
  }

  private async tidy(folder: string): Promise<void> {
    if (await this.library.hold.isSet()) return;
    const all = await listBackups(folder);
    const kept = copiesToKeep(all, Date.now());
    for (const one of all) if (!kept.has(one)) await unlink(join(folder, one.name));
  }
}
