import { useEffect, useState } from 'react';
import type { Block } from '#core/text/blocks.ts';
import type { Counts } from './count-blocks.ts';
import { countBlocks } from './count-blocks.ts';

/** How long is counted in one go, in milliseconds: short enough for the next key. */
const slice = 8;

/** The counts of a note's blocks as they are saved; null until they are counted for the first time. */
export function useCounts(blocks: readonly Block[]): Counts | null {
  const [counts, setCounts] = useState<Counts | null>(null);
  useEffect(() => {
    const steps = countBlocks(blocks);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = (): void => {
      const until = performance.now() + slice;
      do {
        const step = steps.next();
        if (step.done === true) return setCounts(step.value);
      } while (performance.now() < until);
      timer = setTimeout(work, 0);
      return undefined;
    };
    timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [blocks]);
  return counts;
}
