import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/display.mjs';

/** Whether nobody is there to run again what failed once; such tests are named at the end of the run. */
const isUnattended = process.env['CI'] !== undefined;

/**
 * Four projects drive the built application in a real Electron: what a person does (`end-to-end`), what
 * scripts do (`command-line`), what a bad day does to a library (`torture`), and how long the window is held
 * (`timing`, which is run on its own, after the others). Three files run at a time: more of a start is
 * waiting than work. Windows want keys, mouse and clipboard for themselves: each worker has a virtual display
 * of its own, and where there is a real one, windows come one after the other.
 */
export default defineConfig({
  testMatch: '**/*.{spec,test}.ts',
  outputDir: 'test-results/artifacts',
  globalSetup: './tests/end-to-end/support/global-setup.ts',
  workers: 3,
  fullyParallel: false,
  forbidOnly: isUnattended,
  retries: isUnattended ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    {
      name: 'end-to-end',
      testDir: 'tests/end-to-end',
      testIgnore: ['**/command-line-*.spec.ts', '**/*.timing.spec.ts'],
      ...(hasDisplay() ? { workers: 1 } : {}),
    },
    {
      name: 'command-line',
      testDir: 'tests/end-to-end',
      testMatch: '**/command-line-*.spec.ts',
      workers: 1,
    },
    { name: 'torture', testDir: 'tests/torture', timeout: 600_000, workers: 1 },
    {
      name: 'timing',
      testDir: 'tests/end-to-end',
      testMatch: '**/*.timing.spec.ts',
      workers: 1,
    },
  ],
});
