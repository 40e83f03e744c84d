// Opening the store page again after it was lost: one attempt at a time, however often it is lost meanwhile, and
// on a full disk for as long as it takes.

import { setTimeout } from 'node:timers/promises';
import type { StoreState } from '#core/desktop-api.ts';
import { isDatabaseFault, unavailable } from './store-faults.ts';
import type { StoreStart } from './store-parts.ts';

/** How often in a row the page may die before it is given up; a quiet minute begins a new row. */
const mostInRow = 50;
const quietTime = 60_000;
/** How often a full disk is looked at again, in milliseconds. */
const roomLook = 1000;

/** What opening again needs of the store. */
export interface Reopening {
  /** Opens page and database. */
  start(): Promise<StoreStart>;
  /** Whether the page that was opened last is still there and answers. */
  isOpen(): boolean;
  isClosing(): boolean;
  /** Whether the disk has too little room for a database to be opened. */
  isFull(): Promise<boolean>;
  /** Lets go of a page that came to nothing. */
  letGo(): void;
  /** The database was made anew: told before anybody asks how the copies stand; must not reject. */
  renewed(): Promise<void>;
  tell(state: StoreState): void;
}

/** Call `lost` each time the page is lost; all of the calls wait for the same attempt. */
export class Reopener {
  private readonly parts: Reopening;
  private readonly look: number;
  private inRow = 0;
  private losses = 0;
  private lostAt = 0;
  private isWaiting = false;
  private underWay: Promise<void> | null = null;

  /** `look`: milliseconds after which a full disk is looked at again. */
  constructor(parts: Reopening, look = roomLook) {
    this.parts = parts;
    this.look = look;
  }

  /**
   * The page was lost: opens it again, or goes on doing so. Resolves when it answers. Rejects when it dies too
   * often, when the store closes, or with what is the matter with the library.
   */
  lost(): Promise<void> {
    const now = Date.now();
    if (now - this.lostAt > quietTime) this.inRow = 0;
    this.lostAt = now;
    this.inRow += 1;
    this.losses += 1;
    this.underWay ??= this.open().finally(() => {
      this.underWay = null;
      this.isWaiting = false;
    });
    if (!this.isWaiting) this.parts.tell('lost');
    return this.underWay;
  }

  private async open(): Promise<void> {
    const { parts } = this;
    let isRebuilt = false;
    while (!parts.isClosing()) {
      if (this.inRow > mostInRow) throw unavailable();
      const before = this.losses;
      try {
        const { rebuilt } = await parts.start();
        isRebuilt ||= rebuilt;
        if (isRebuilt && parts.isOpen()) await parts.renewed();
        if (!parts.isOpen()) continue;
        parts.tell('back');
        return;
      } catch (thrown) {
        if (parts.isClosing()) throw thrown;
        const isFull = await parts.isFull();
        const isPassing = this.losses > before || (isFull && isDatabaseFault(thrown));
        if (!isPassing) throw thrown;
        parts.letGo();
        if (!isFull) continue;
      }
      // What was saved is in the journal; what a full disk does is not the page's fault.
      if (!this.isWaiting) parts.tell('full');
      this.isWaiting = true;
      this.inRow = 0;
      await setTimeout(this.look);
    }
    throw unavailable();
  }
}
