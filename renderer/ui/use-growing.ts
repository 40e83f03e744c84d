import { useEffect, useState } from 'react';
import { nextTask } from '../services/next-task.ts';

/** How many rows are drawn in one task. */
const atOnce = 20;

/** How many of so many rows to draw now: all of a short list, of a long one more with every task. */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(atOnce);
  useEffect(() => {
    if (shown >= total) return undefined;
    let isHere = true;
    void nextTask().then(() => isHere && setShown(shown + atOnce));
    return () => {
      isHere = false;
    };
  }, [shown, total]);
  return Math.min(shown, total);
}
