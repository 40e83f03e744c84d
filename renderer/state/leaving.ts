// Before the window closes: all that is being written goes to the library first.

import { desktop } from '../services/desktop.ts';
import { useSavingState } from './saving.ts';

/** How long the window waits for saves before it says that it may close, in milliseconds. */
const longest = 2500;

/** Settles when no call is under way and no editor holds anything, or when the time is up. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const isQuiet = (): boolean => {
      const { pending, held } = useSavingState.getState();
      return pending === 0 && held.size === 0;
    };
    const timer = setTimeout(done, longest);
    const stop = useSavingState.subscribe(() => isQuiet() && done());
    if (isQuiet()) done();
  });
}

/**
 * Has everything saved that is being written and tells main that the window may close. A field that is
 * left saves itself; `flush` sends what editors hold back.
 */
export async function saveAndLeave(flush: () => Promise<void>): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // What cannot be saved was told by its own sign; the window is not kept open for ever.
  await flush().catch(() => undefined);
  await settled();
  await desktop('flushed', null).catch(() => undefined);
}
