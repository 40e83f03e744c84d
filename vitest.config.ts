import { defineConfig } from 'vitest/config';

/** `Map.groupBy`, which Vitest's reporter calls when a test fails and which Node 20 lacks. */
function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

if (!('groupBy' in Map)) Object.defineProperty(Map, 'groupBy', { value: groupBy });

/**
 * Unit tests sit beside the code they test, and in `tests/` where they concern the project as a
 * whole. What drives the real application belongs to Playwright.
 */
const elsewhere = ['node_modules/**', 'tests/end-to-end/**', 'tests/torture/**', 'tests/bench/**'];

export default defineConfig({
  test: {
    environment: 'node',
    // Processes, for tests that limit a piece of work ask how long their own process was at work.
    pool: 'forks',
    // By default one processor would be left idle, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // What is pure leaves nothing behind: its files share a process and the packages loaded in it.
        test: { name: 'core', include: ['core/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'application',
          include: ['{main,preload,renderer}/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: elsewhere,
        },
      },
    ],
  },
});
