// Running a command to its end although the store page may die on the way.

import { DictumError } from '#core/errors.ts';
import type { LibraryApi, RunCall, RunResult } from '#core/library-api.ts';

/** The library as its owner has it, whose page may be lost and come back. */
export interface Reopening {
  /** The calls; throws `UnavailableError` while there is no page. */
  readonly library: Pick<LibraryApi, 'run'>;
  /** Resolves when calls are answered (again); rejects when they will not be. */
  whenOpen(): Promise<void>;
}

/** After so many, something about this command ends the page each time. */
const mostAttempts = 3;

/**
 * Runs a command; when the page is lost meanwhile, runs it again under the same id as soon as the page is
 * back: the journal knows whether it was done, so it is done once.
 */
export async function runPatiently(store: Reopening, args: RunCall): Promise<RunResult> {
  for (let attempt = 1; ; attempt += 1) {
    await store.whenOpen();
    try {
      return await store.library.run(args);
    } catch (thrown) {
      const isLost = thrown instanceof DictumError && thrown.name === 'UnavailableError';
      if (!isLost || attempt === mostAttempts) throw thrown;
    }
  }
}
