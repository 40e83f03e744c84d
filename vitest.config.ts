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
export default defineConfig({
  test: {
    include: ['{core,main,preload,renderer}/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: ['tests/end-to-end/**', 'tests/torture/**', 'tests/bench/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
