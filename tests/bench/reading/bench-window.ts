// A window of the bench: one subject in a fresh page and a process of its own, and what can be measured
// of it from outside.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { _electron } from '@playwright/test';
import { temporaryFolder } from '../../end-to-end/support/launch.ts';
import { testMachine } from '../../end-to-end/support/test-machine.ts';
import { buildPages } from './build-pages.ts';

/** Builds the pages and starts the Electron of the tests on them. */
export async function startBench(): Promise<ElectronApplication> {
  const { executable, sandbox, projectFolder } = testMachine();
  const pages = await temporaryFolder('bench-pages');
  await buildPages(pages);
  const profile = await temporaryFolder('bench-profile');
  return _electron.launch({
    executablePath: executable,
    chromiumSandbox: sandbox,
    cwd: projectFolder,
    args: [
      join(projectFolder, 'tests/bench/reading/window'),
      `--pages=${pages}`,
      `--user-data-dir=${profile}`,
    ],
    timeout: 30_000,
  });
}

export interface BenchWindow {
  readonly page: Page;
  /** Milliseconds of work on the page's main thread while something is done. */
  work<T>(action: () => Promise<T>): Promise<{ result: T; work: number }>;
  /** After a garbage collection: the JavaScript heap, and what the process takes of the machine, in MB. */
  memory(): Promise<{ heap: number; process: number | null }>;
  collectGarbage(): Promise<void>;
  close(): Promise<void>;
}

const megabyte = 1_000_000;

/** The proportional set size of a process in MB; null where the system does not tell. */
async function processSize(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(text)?.[1];
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / megabyte;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** Opens a fresh page of a subject. */
export async function openWindow(app: ElectronApplication, subject: string): Promise<BenchWindow> {
  const appeared = app.waitForEvent('window');
  const { pid, id } = await app.evaluate((_electronApi, name) => {
    const { openBenchPage } = globalThis as unknown as {
      openBenchPage: (subject: string) => Promise<{ pid: number; id: number }>;
    };
    return openBenchPage(name);
  }, subject);
  const page = await appeared;
  await page.waitForFunction(() => 'bench' in window);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const collectGarbage = async (): Promise<void> => {
    await session.send('HeapProfiler.collectGarbage');
  };
  return {
    page,
    collectGarbage,
    async work(action) {
      const before = await taskTime(session);
      const result = await action();
      return { result, work: (await taskTime(session)) - before };
    },
    async memory() {
      await collectGarbage();
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { heap: usedSize / megabyte, process: await processSize(pid) };
    },
    async close() {
      const closed = page.waitForEvent('close');
      await app.evaluate((_electronApi, window) => {
        const { closeBenchPage } = globalThis as unknown as {
          closeBenchPage: (id: number) => void;
        };
        closeBenchPage(window);
      }, id);
      await closed;
    },
  };
}
