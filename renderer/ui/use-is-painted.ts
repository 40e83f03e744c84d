import { useEffect, useState } from 'react';
import { nextTask } from '../services/next-task.ts';

/**
 * False until the window has painted what is drawn first: for what takes long to draw, and can come a frame later
 * in a place that is kept for it.
 */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isOver = false;
    const painted = async (): Promise<void> => {
      await nextTask();
      if (!isOver) setPainted(true);
    };
    const frame = requestAnimationFrame(() => void painted());
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
    };
  }, []);
  return isPainted;
}
