// What could not be saved, and how to try again: kept beside the error, so that whoever tells it can offer that.

import { DictumError } from '#core/errors.ts';

const retries = new WeakMap<DictumError, () => Promise<unknown>>();

/** Does something that may fail for want of room; the error of such a failure knows how to do the same again. */
export async function retryable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DictumError && error.name === 'SaveFailedError')
      retries.set(error, () => retryable(work));
    throw error;
  }
}

/** How to try again what failed with this error; null when that makes no sense. */
export function retryOf(error: unknown): (() => Promise<unknown>) | null {
  return error instanceof DictumError ? (retries.get(error) ?? null) : null;
}

/** What could not be saved since somebody last tried it again or closed the message about it. */
let unsaved: readonly (() => Promise<unknown>)[] = [];

/** Keeps one more change that waits to be tried again; answers all that wait. */
export function keepUnsaved(again: () => Promise<unknown>): typeof unsaved {
  unsaved = [...unsaved, again];
  return unsaved;
}

/** Keeps them no longer: they are tried again, or given up. */
export function forgetUnsaved(): void {
  unsaved = [];
}

/** Whether something waits to be tried again. */
export function hasUnsaved(): boolean {
  return unsaved.length > 0;
}

/** That something is not saved, and why, said once. */
export function notSaved(message: string): string {
  return message.startsWith('Not saved') ? message : `Not saved. ${message}`;
}
