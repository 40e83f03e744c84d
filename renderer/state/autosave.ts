// When an editor's text is saved: soon after the typing pauses, not too long after it began, and at once
// when asked. The clock comes in from outside.

/** When a save is due, in milliseconds. */
export interface Timing {
  /** So long after the last change. */
  idle: number;
  /** At the latest so long after the first unsaved change, while the typing goes on. */
  longest: number;
}

const usualTiming: Timing = { idle: 400, longest: 2000 };
const firstRetry = 1000;
const longestRetry = 30_000;

/**
 * `saved`: the library holds all of it. `pending`: there is more, a save is due. `saving`: it is being
 * written. `failed`: the last save was refused; it is tried again, and the text stays in the editor.
 */
export type SaveStatus =
  | { state: 'saved' | 'pending' | 'saving' }
  | { state: 'failed'; reason: unknown };

/** Whether two statuses, of an editor's saving or of more, say the same. */
export function isSameStatus(
  one: { state: string; reason?: unknown },
  other: { state: string; reason?: unknown },
): boolean {
  return one.state === other.state && one.reason === other.reason;
}

/** Time, in milliseconds from any beginning. */
export interface Clock {
  now(): number;
  /** Calls back after `wait` milliseconds; returns the undo. */
  after(wait: number, call: () => void): () => void;
}

/** How long a save that is due waits for a moment in which the window has nothing to do, in milliseconds. */
const longestBusy = 200;

/** The clock of the window. What is due waits until the last key is painted, so that no key waits for a save. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(wait, call) {
    let idle: number | null = null;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(call, { timeout: longestBusy });
    }, wait);
    return () => {
      clearTimeout(timer);
      if (idle !== null) cancelIdleCallback(idle);
    };
  },
};

/** The schedule of one editor's saves. */
export interface Autosave {
  /** Something was changed. */
  changed(): void;
  /**
   * Saves what is unsaved at once: the call goes out before this returns. Settles when all that was
   * there is saved; rejects with the reason when it could not be.
   */
  flush(): Promise<void>;
  status(): SaveStatus;
  /** Forgets what is unsaved, as when the note is gone; nothing is saved from now on. */
  stop(): void;
}

/**
 * Makes the schedule of one editor. `save` takes the text as it stands when it is called and sends it
 * before it returns; saves may overlap, and the library takes them in the order they were sent.
 */
export function createAutosave(
  save: () => Promise<void>,
  tell: (status: SaveStatus) => void,
  clock: Clock = systemClock,
  timing: Timing = usualTiming,
): Autosave {
  /** Numbers of the newest change, the newest one sent and the newest one known to be saved. */
  let made = 0;
  let sent = 0;
  let saved = 0;
  let firstUnsent = 0;
  let failures = 0;
  let failure: { version: number; reason: unknown } | null = null;
  let stopped = false;
  let cancelTimer: (() => void) | null = null;
  /** Whether a save has waited as long as it may: further changes do not put it off. */
  let isOverdue = false;
  let last: SaveStatus = { state: 'saved' };

  function announce(): void {
    if (failure !== null) last = { state: 'failed', reason: failure.reason };
    else if (saved === made) last = { state: 'saved' };
    else last = { state: sent === made ? 'saving' : 'pending' };
    tell(last);
  }

  function schedule(wait: number): void {
    cancelTimer?.();
    cancelTimer = clock.after(wait, () => {
      // The reason of a failure is told by `announce`; a timer has nobody to reject to.
      send().catch(() => undefined);
    });
  }

  async function send(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    isOverdue = false;
    const version = made;
    sent = version;
    // Runs up to its first wait at once; what it throws there is a refusal like any other.
    const done = (async () => save())();
    announce();
    try {
      await done;
    } catch (error) {
      failed(version, error);
      throw error;
    }
    saved = Math.max(saved, version);
    if (failure !== null && saved >= failure.version) {
      failures = 0;
      failure = null;
    }
    if (!stopped) announce();
  }

  function failed(version: number, reason: unknown): void {
    if (stopped || version <= saved || version < sent) return;
    sent = saved;
    firstUnsent = clock.now();
    failure = { version, reason };
    schedule(Math.min(longestRetry, firstRetry * 2 ** failures));
    failures += 1;
    announce();
  }

  return {
    changed() {
      if (stopped) return;
      if (sent === made) firstUnsent = clock.now();
      made += 1;
      const left = timing.longest - (clock.now() - firstUnsent);
      if (!isOverdue) schedule(Math.max(0, Math.min(timing.idle, left)));
      isOverdue = left <= 0;
      announce();
    },
    async flush() {
      if (stopped || saved === made) return;
      await send();
    },
    status: () => last,
    stop() {
      stopped = true;
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}
