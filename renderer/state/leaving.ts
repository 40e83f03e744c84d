// Before the window closes: all that is being written goes to the library first.

import { desktop } from '../services/desktop.ts';
import { hasUnsaved } from '../ui/retries.ts';
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
 * Has everything saved that is being written and tells main that the window may close, or that something
 * would be lost by it. A field that is left saves itself; `flush` sends what editors hold back and answers
 * whether that is safe.
 */
export async function saveAndLeave(flush: () => Promise<boolean>): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const isSafe = await flush();
  await settled();
  await desktop('flushed', { unsaved: !isSafe || hasUnsaved() }).catch(() => undefined);
}
