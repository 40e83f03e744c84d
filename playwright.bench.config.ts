import { defineConfig } from '@playwright/test';

/** The benches drive the built application as the end-to-end tests do; nothing in them is asserted on time. */
export default defineConfig({
  testDir: 'tests/bench',
  testMatch: '**/*.bench.ts',
  outputDir: 'test-results/bench-artifacts',
  globalSetup: './tests/end-to-end/support/global-setup.ts',
  workers: 1,
  timeout: 600_000,
  reporter: [['line']],
});
