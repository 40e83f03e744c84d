import { defineConfig } from '@playwright/test';

/**
 * Two projects drive the built application in a real Electron, one file after the other: what a
 * person does (`end-to-end`), and what a bad day does to a library (`torture`).
 */
export default defineConfig({
  testMatch: '**/*.{spec,test}.ts',
  outputDir: 'test-results/artifacts',
  globalSetup: './tests/end-to-end/support/global-setup.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'end-to-end', testDir: 'tests/end-to-end' },
    { name: 'torture', testDir: 'tests/torture', timeout: 240_000 },
  ],
});
