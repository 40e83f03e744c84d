import { defineConfig } from '@playwright/test';

/**
 * Three projects drive the built application in a real Electron, each one file after the other: what a
 * person does (`end-to-end`), what scripts do (`command-line`, which has no window and runs beside it), and
 * what a bad day does to a library (`torture`).
 */
export default defineConfig({
  testMatch: '**/*.{spec,test}.ts',
  outputDir: 'test-results/artifacts',
  globalSetup: './tests/end-to-end/support/global-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    {
      name: 'end-to-end',
      testDir: 'tests/end-to-end',
      testIgnore: '**/command-line-*.spec.ts',
      workers: 1,
    },
    {
      name: 'command-line',
      testDir: 'tests/end-to-end',
      testMatch: '**/command-line-*.spec.ts',
      workers: 1,
    },
    { name: 'torture', testDir: 'tests/torture', timeout: 240_000, workers: 1 },
  ],
});
