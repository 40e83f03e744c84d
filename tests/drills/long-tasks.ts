// How long the window is held in each step of a drill: the tasks that Chromium itself calls long.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { watchLongTasks } from '../end-to-end/support/long-tasks.ts';

/** The longest a task may take, in milliseconds; shorter ones are not told by Chromium at all. */
export const longestTask = 50;

export interface Step {
  readonly name: string;
  /** Tasks that were too long, in milliseconds. */
  readonly tasks: readonly number[];
}

export class LongTasks {
  readonly steps: Step[] = [];
  private readonly window: Page;
  private readonly tasksSoFar: () => Promise<number[]>;
  private readonly profiler: CDPSession | null;

  private constructor(
    window: Page,
    tasksSoFar: () => Promise<number[]>,
    profiler: CDPSession | null,
  ) {
    this.window = window;
    this.tasksSoFar = tasksSoFar;
    this.profiler = profiler;
  }

  /** Begins to watch a window; what was long since it was opened is told, too. */
  static async watch(window: Page): Promise<LongTasks> {
    const isProfiled = process.env['DICTUM_DRILL_PROFILE'] !== undefined;
    const profiler = isProfiled ? await window.context().newCDPSession(window) : null;
    await profiler?.send('Profiler.enable');
    await profiler?.send('Profiler.start');
    return new LongTasks(window, await watchLongTasks(window, true), profiler);
  }

  /** Does a step and waits until the window has come to rest; keeps and prints its long tasks. */
  async step(name: string, run: () => Promise<void>): Promise<void> {
    const begun = Date.now();
    await run();
    await this.rest();
    const tasks = await this.tasksSoFar();
    this.steps.push({ name, tasks });
    const worst = tasks.length === 0 ? `none over ${longestTask}` : `worst ${Math.max(...tasks)}`;
    const all = tasks.length > 1 ? ` (${tasks.join(', ')})` : '';
    process.stdout.write(`${name}: ${worst} ms${all}; the step took ${Date.now() - begun} ms\n`);
    await this.keepProfile(name);
  }

  /** Until nothing is left to do for a moment: ten moments of idleness after one another. */
  private async rest(): Promise<void> {
    await this.window.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let idle = 0;
          const look = (deadline: IdleDeadline): void => {
            idle = deadline.timeRemaining() > 10 ? idle + 1 : 0;
            if (idle >= 10) resolve();
            else setTimeout(() => requestIdleCallback(look), 60);
          };
          requestIdleCallback(look);
        }),
    );
  }

  private async keepProfile(name: string): Promise<void> {
    const folder = process.env['DICTUM_DRILL_PROFILE'];
    if (this.profiler === null || folder === undefined) return;
    const { profile } = await this.profiler.send('Profiler.stop');
    const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.cpuprofile`;
    await writeFile(join(folder, file), JSON.stringify(profile));
    await this.profiler.send('Profiler.start');
  }
}
