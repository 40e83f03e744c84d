import { defineConfig } from 'vitest/config';

/**
 * Unit tests sit beside the code they test, and in `tests/` where they concern the project as a
 * whole. What drives the real application belongs to Playwright.
 */
export default defineConfig({
  test: {
    include: ['{core,main,preload,renderer}/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: ['tests/end-to-end/**', 'tests/torture/**', 'tests/bench/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
