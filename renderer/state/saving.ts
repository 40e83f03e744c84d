// Whether everything stands on the disk: counts the calls under way and what editors hold back.

import { create } from 'zustand';
import type { ErrorName } from '#core/errors.ts';
import { DictumError } from '#core/errors.ts';

/** `failed`: something the user made is not on the disk. */
export type SavingStatus = 'saved' | 'saving' | 'failed';

interface SavingState {
  /** Calls under way. */
  pending: number;
  /** Whether the last call was lost for a reason that is not the user's. */
  lost: boolean;
  /** What editors hold that is not saved yet, by a key of their own. */
  held: ReadonlyMap<string, 'waiting' | 'failed'>;
  /** Whether a call has been under way for so long that nobody should count on it. */
  slow: boolean;
}

/** Milliseconds after which a call that is not answered is not called saving any more. */
const longestSaving = 5000;

/** What is counted, live; `savingStatus` makes one word of it. */
export const useSavingState = create<SavingState>(() => ({
  pending: 0,
  lost: false,
  held: new Map(),
  slow: false,
}));

/** What the sign in the status line says. */
export function savingStatus(state: SavingState): SavingStatus {
  if (state.lost || state.slow || [...state.held.values()].includes('failed')) return 'failed';
  return state.pending > 0 || state.held.size > 0 ? 'saving' : 'saved';
}

/** Refusals leave nothing unsaved: the library is as it was and the user is told why. */
const refusals: ReadonlySet<ErrorName> = new Set([
  'InvalidInputError',
  'NotFoundError',
  'ConflictError',
  'RefusedFileError',
]);

/** Through this, calls and editors tell what they have not saved. */
export const saving = {
  /** Counts a call that changes the library while it is under way. */
  async track<T>(call: () => Promise<T>): Promise<T> {
    useSavingState.setState(({ pending }) => ({ pending: pending + 1 }));
    const timer = setTimeout(() => useSavingState.setState({ slow: true }), longestSaving);
    try {
      const answer = await call();
      useSavingState.setState({ lost: false });
      return answer;
    } catch (error) {
      if (!(error instanceof DictumError && refusals.has(error.name)))
        useSavingState.setState({ lost: true });
      throw error;
    } finally {
      clearTimeout(timer);
      useSavingState.setState(({ pending, slow }) => ({
        pending: pending - 1,
        slow: slow && pending > 1,
      }));
    }
  },

  /**
   * An editor says what it holds that is not saved: `waiting` until its save is under way or done,
   * `failed` when a save failed and will be tried again, null when all is saved.
   */
  hold(key: string, state: 'waiting' | 'failed' | null): void {
    const before = useSavingState.getState().held.get(key) ?? null;
    if (before === state) return;
    useSavingState.setState(({ held }) => {
      const next = new Map(held);
      if (state === null) next.delete(key);
      else next.set(key, state);
      return { held: next };
    });
  },
};
