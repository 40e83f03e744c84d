// What an export takes of the running application: memory, and the time in which main did nothing else.

import type { ElectronApplication } from '@playwright/test';

interface Figures {
  /** The most memory of main and of the writer process, in megabytes. */
  main: number;
  writer: number;
  /** The longest that main did not come to do anything else, in milliseconds. */
  longest: number;
  /**
   * The most that main's process computed, on all its threads, between two looks: what of `longest` may be its
   * own doing. The rest is waiting for a processor on a busy machine.
   */
  computed: number;
}

/** Begins to sample main every 10 ms, and memory every half second. */
export async function startSampling(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const figures = { main: 0, writer: 0, longest: 0, computed: 0 };
    let last = performance.now();
    let spent = process.cpuUsage();
    let asked = last;
    const timer = setInterval(() => {
      const now = performance.now();
      const { user, system } = process.cpuUsage(spent);
      figures.longest = Math.max(figures.longest, now - last - 10);
      figures.computed = Math.max(figures.computed, Math.min(now - last, (user + system) / 1000));
      if (now - asked > 500) {
        asked = now;
        figures.main = Math.max(figures.main, process.memoryUsage().rss / 1_000_000);
        for (const { name, memory } of electron.getAppMetrics())
          if (name === 'Dictum writer')
            figures.writer = Math.max(figures.writer, memory.workingSetSize / 1000);
      }
      // What the sampling itself takes does not count.
      last = performance.now();
      spent = process.cpuUsage();
    }, 10);
    Object.assign(globalThis, { exportFigures: figures, exportTimer: timer });
  });
}

/** Ends it and tells the figures. */
export async function endSampling(app: ElectronApplication): Promise<Figures> {
  return app.evaluate(() => {
    clearInterval(Reflect.get(globalThis, 'exportTimer'));
    const kept: unknown = Reflect.get(globalThis, 'exportFigures');
    return kept as Figures;
  });
}
