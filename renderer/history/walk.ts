// From the current point of the history to another one: undo or redo again and again.

import { conflict } from '#core/errors.ts';
import { ask, redo, undo } from '../services/library.ts';

/** Which way through the history. */
export type Way = 'undo' | 'redo';

/**
 * Undoes (or does again) one action after the other, up to and with the one of this id; answers how many
 * these were. Rejects with the sentence of the first that refuses, or when the action is not there; what
 * was done up to then stays.
 */
export async function walkTo(way: Way, id: string): Promise<number> {
  let done = 0;
  for (;;) {
    const ahead = (await ask('history', null))[way];
    const next = ahead[0];
    if (next === undefined || !ahead.some((item) => item.id === id))
      throw conflict('Something else was done meanwhile; the history stops here.');
    await (way === 'undo' ? undo() : redo());
    done += 1;
    if (next.id === id) return done;
  }
}
