import { useEffect } from 'react';
import type { Lists } from '../state/fold-overview.ts';
import { foldedTitle, thingEntries } from './entries.ts';

/** How long is worked in one go, in milliseconds: short enough for the next key. */
const slice = 6;

/** Makes ready what the first letter will be compared with, while nothing else is to be done. */
export function useReadyEntries(lists: Lists): void {
  useEffect(() => {
    const steps = thingEntries(lists);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = (): void => {
      const until = performance.now() + slice;
      do {
        const step = steps.next();
        if (step.done === true) return;
        foldedTitle(step.value);
      } while (performance.now() < until);
      timer = setTimeout(work, 0);
    };
    timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [lists]);
}
