// How long the window is held: the tasks that Chromium itself calls long, which are those over 50 ms.

import type { Page } from '@playwright/test';

declare global {
  /** Long tasks of the window that have not been told yet, in milliseconds. */
  var longTasks: number[];
}

/**
 * Notes from now on how long the window is held, with `isBuffered` also what was since it was opened; what it
 * answers tells the tasks since it was last asked, in milliseconds.
 */
export async function watchLongTasks(
  window: Page,
  isBuffered = false,
): Promise<() => Promise<number[]>> {
  await window.evaluate((buffered) => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered });
  }, isBuffered);
  return () => window.evaluate(() => globalThis.longTasks.splice(0));
}
