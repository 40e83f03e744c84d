import { defineConfig } from '@playwright/test';

/** Long drills, each started by a script of its own (`npm run drill:NAME`); none is part of the test run. */
export default defineConfig({
  testDir: 'tests/drills',
  testMatch: '**/*.drill.ts',
  outputDir: 'test-results/drill-artifacts',
  globalSetup: './tests/end-to-end/support/global-setup.ts',
  workers: 1,
  timeout: 1_800_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
});
