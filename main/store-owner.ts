// Main's ownership of the library: it makes the hidden store page, keeps the journal the page writes
// to, replays what the database has not seen, and makes the page anew when it dies.

import type { MessagePortMain } from 'electron';
import { MessageChannelMain, session } from 'electron';
import { isObject } from '#core/check.ts';
import type { StoreState } from '#core/desktop-api.ts';
import { DictumError } from '#core/errors.ts';
import type { Connection } from '#core/rpc.ts';
import { connect, serve } from '#core/rpc.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { brokenEvent, journalChecks, storeOwnerCalls } from '#core/store-api.ts';
import type { MendJournal, Recovery } from './bring-up.ts';
import { bringUp, canFill } from './bring-up.ts';
import { copyAside, isFull } from './database-folder.ts';
import { hardenSession } from './harden-session.ts';
import { hold } from './held.ts';
import type { HiddenPage } from './hidden-page.ts';
import { openHiddenPage } from './hidden-page.ts';
import type { Journal } from './journal.ts';
import type { KnownLibrary } from './known-library.ts';
import { differences, expectedCounts } from './known-library.ts';
import type { PageFiles } from './page-files.ts';
import { Reopener } from './reopener.ts';
import type { StoreParts, StoreStart } from './store-parts.ts';
import { detailOf, isDatabaseFault, unavailable, unreadable } from './store-faults.ts';

/** A database that cannot be read twice within so many milliseconds is not opened a third time. */
const doubtTime = 10 * 60_000;

/** One a library. While the page is away, calls are refused with `UnavailableError`. */
export class StoreOwner {
  private page: HiddenPage | null = null;
  private connection: Connection<StoreOwnerApi> | null = null;
  private closing = false;
  /** Whether the database has everything and calls may be made. */
  private isOpen = false;
  private reopening: Promise<void> = Promise.resolve();
  private readonly reopener: Reopener;
  private readonly failures = new Set<(thrown: unknown) => void>();
  private readonly listeners = new Set<(state: StoreState) => void>();
  private readonly session: Electron.Session;
  private readonly journal: Journal;
  private readonly recovery: Recovery;
  private readonly folder: string;
  private readonly known: KnownLibrary | null;
  private readonly mend: MendJournal | null;
  private name: string;
  /** When a page last said that the database cannot be read; null when none did. */
  private unreadAt: number | null = null;
  /** Set when opening the database again has not helped: it is made anew. */
  private isGivenUp = false;
  private readonly renewals = new Set<() => Promise<void>>();
  /** Set while another library takes this one's place: no Change may come in between. */
  private isHeld = false;

  constructor(
    folder: string,
    files: PageFiles,
    { journal, recovery, database, known, mend }: StoreParts,
  ) {
    this.folder = folder;
    this.known = known;
    this.mend = mend;
    this.session = session.fromPath(folder);
    hardenSession(this.session, 'store', files);
    this.journal = journal;
    this.recovery = recovery;
    this.name = database;
    this.reopener = new Reopener({
      start: () => this.start(true),
      isOpen: () => this.isOpen,
      isClosing: () => this.closing,
      isFull: () => isFull(folder),
      letGo: () => this.letGo(),
      renewed: async () => {
        for (const listener of this.renewals) await listener();
      },
      tell: (state) => this.tell(state),
    });
  }

  /** Name of the database that holds the library. */
  get database(): string {
    return this.name;
  }

  /**
   * Opens the page and the database, and brings it up to the journal. `expected` says that the library
   * has been opened before: a database that is missing then is made anew from a snapshot and the journal,
   * and so is one that the engine cannot read or that lacks records, when these two are whole.
   */
  async start(expected: boolean): Promise<StoreStart> {
    try {
      if (this.isGivenUp) throw unreadable();
      return await this.open(expected);
    } catch (thrown) {
      if (this.closing || !isDatabaseFault(thrown) || (await isFull(this.folder))) throw thrown;
      if (!(await canFill(this.journal, this.recovery, this.known?.appliedSeq ?? 0))) throw thrown;
      process.stderr.write(`The database is made anew: ${detailOf(thrown)}\n`);
      this.letGo();
      // Should the disk be closed to us, this fails first, and nothing has been changed.
      if (!(await copyAside(this.folder))) throw thrown;
      await this.session.clearStorageData({ storages: ['indexdb'] });
      this.isGivenUp = false;
      return await this.open(true);
    }
  }

  private async open(expected: boolean): Promise<StoreStart> {
    const page = await openHiddenPage('store', this.session, (reason) => this.lost(reason));
    const connection = connect<StoreOwnerApi>(page.wire, storeOwnerCalls, { timeout: 60_000 });
    serve(page.wire, journalChecks, {
      append: async ({ change }) => {
        // A page that was given up has nothing to say any more: the journal may have been replayed since.
        if (this.page !== page) throw unavailable();
        if (this.isHeld)
          throw new DictumError(
            'SaveFailedError',
            'Not saved: another state of the library is just taking this one’s place.',
          );
        await this.journal.append(change);
        return null;
      },
    });
    connection.on(brokenEvent, (reason) => {
      if (this.page === page) this.broken(reason);
    });
    this.page = page;
    this.connection = connection;
    const up = await bringUp(connection.calls, this.journal, this.recovery, {
      name: this.name,
      expected,
      applied: this.known?.appliedSeq ?? 0,
      mend: this.mend,
    });
    if (!up.rebuilt) await this.refuseIncomplete(connection.calls);
    this.name = up.database;
    await connection.calls.start(null);
    this.isOpen = this.page === page;
    return {
      appliedSeq: this.journal.lastSeq,
      replayed: up.replayed,
      rebuilt: expected && up.rebuilt,
      filledFrom: up.filledFrom,
      mended: up.mended,
    };
  }

  /** A database that lost records without a sign has other counts than it must have. */
  private async refuseIncomplete(store: StoreOwnerApi): Promise<void> {
    if (this.known === null || this.known.schema !== schemaVersion) return;
    const expected = await expectedCounts(this.known, this.journal);
    if (expected === null) return;
    const found = differences(expected, await store.counts(null));
    if (found.length === 0) return;
    throw new DictumError(
      'DatabaseDamagedError',
      'The library’s database lost records, and the journal is not whole; nothing was changed. Restore a backup into a new folder.',
      found.join(', '),
    );
  }

  /** The library's calls, as main may make them; fails by name while the page is being made anew. */
  get library(): StoreOwnerApi {
    if (this.connection === null || !this.isOpen) throw unavailable();
    return this.connection.calls;
  }

  /** Whether calls are answered just now. */
  get answers(): boolean {
    return this.isOpen;
  }

  /** Resolves when calls are answered (again); rejects when the page could not be opened again. */
  whenOpen(): Promise<void> {
    return this.reopening;
  }

  /**
   * Makes a port on which a window may call the library; main keeps no end of it. Null while the page is
   * being made anew: `onState` tells when it is back.
   */
  portForWindow(): MessagePortMain | null {
    return this.portFor('window');
  }

  /** Makes a port on which an export reads the library, and can do nothing else. Throws as `library` does. */
  portForWriter(): MessagePortMain {
    const port = this.portFor('writer');
    if (port === null) throw unavailable();
    return port;
  }

  private portFor(role: 'window' | 'writer'): MessagePortMain | null {
    if (this.page === null || !this.isOpen) return null;
    const { port1, port2 } = new MessageChannelMain();
    this.page.handOver(role, hold(port1));
    return hold(port2);
  }

  /** Tells when the page was lost, waits for room on the disk, and is back; returns the undo. */
  onState(listener: (state: StoreState) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Tells when the page could not be opened again: nothing is answered until the next start. */
  onFailure(listener: (thrown: unknown) => void): void {
    this.failures.add(listener);
  }

  /** Tells when the database was found lost or damaged during work, and was made anew; must not reject. */
  onRenewed(listener: () => Promise<void>): void {
    this.renewals.add(listener);
  }

  /** Waits until every call is done, then closes the page. */
  async close(): Promise<void> {
    this.closing = true;
    await this.connection?.calls.settle(null).catch(() => null);
    this.page?.destroy();
    this.page = null;
    this.connection = null;
  }

  /**
   * Keeps every Change out while `work` prepares another database, then opens that one in place of this.
   * When `work` fails, everything stays as it was. It answers the name of the new database.
   */
  async replaceWith(work: (store: StoreOwnerApi) => Promise<string>): Promise<void> {
    const { library } = this;
    this.isHeld = true;
    try {
      await library.settle(null);
      this.name = await work(library);
    } finally {
      this.isHeld = false;
    }
    this.lost('another state of the library takes its place');
    await this.reopening;
  }

  /** The page says that it cannot go on: `reason` is an `ErrorMessage`. */
  private broken(reason: unknown): void {
    const { name, message, detail } = isObject(reason) ? reason : {};
    if (name === 'DatabaseDamagedError') {
      const { unreadAt } = this;
      this.unreadAt = Date.now();
      this.isGivenUp = unreadAt !== null && this.unreadAt - unreadAt < doubtTime;
    }
    const words = [message, detail].filter((one) => typeof one === 'string');
    this.lost(words.join(' '));
  }

  private lost(reason: string): void {
    this.isOpen = false;
    this.letGo();
    if (this.closing) return;
    process.stderr.write(`The store page ended (${reason}); it is being opened again.\n`);
    const reopening = this.reopener.lost();
    if (reopening !== this.reopening) {
      this.reopening = reopening;
      reopening.catch((thrown: unknown) => {
        if (this.closing) return;
        process.stderr.write(`The store page could not be opened again: ${String(thrown)}\n`);
        for (const listener of this.failures) listener(thrown);
      });
    }
  }

  private letGo(): void {
    this.page?.destroy();
    this.page = null;
    this.connection?.close(unavailable());
    this.connection = null;
  }

  private tell(state: StoreState): void {
    if (state === 'full')
      process.stderr.write('The disk is full; the library is opened again when there is room.\n');
    for (const listener of this.listeners) listener(state);
  }
}
