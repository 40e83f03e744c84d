import { expect, test, vi } from 'vitest';
import type { ImportOutcome } from '#core/desktop-api.ts';

// The window's bridge to main and the library is not there outside a window.
const nothing = (): void => {};
vi.mock('../services/bridge.ts', () => ({
  bridge: { desktop: {}, library: { send: nothing, receive: nothing }, on: () => nothing },
}));
const { importSummary } = await import('./import-state.ts');

const outcome = (status: ImportOutcome['status']): ImportOutcome => ({
  file: 'a.txt',
  status,
  id: null,
  title: null,
  reason: null,
});

test('a file that makes no document is told apart', () => {
  const file = { ...outcome('imported'), reason: '3 passages added.' };
  const progress = { running: false, done: 2, total: 2, current: null, cancelled: false };
  expect(importSummary({ ...progress, outcomes: [file, outcome('imported')] })).toBe(
    '1 document imported, 1 file taken in',
  );
});

const summary = (statuses: ImportOutcome['status'][], cancelled = false): string =>
  importSummary({
    running: false,
    done: statuses.length,
    total: 9,
    current: null,
    cancelled,
    outcomes: statuses.map(outcome),
  });

test.each<[ImportOutcome['status'][], boolean, string]>([
  [['imported'], false, '1 document imported'],
  [['imported', 'imported', 'duplicate'], false, '2 documents imported, 1 already in the library'],
  [['refused'], false, '1 not imported'],
  [['imported'], true, '1 document imported, cancelled after 1 of 9'],
  [[], false, 'Nothing was imported'],
])('%j (cancelled: %s) comes to “%s”', (statuses, cancelled, expected) => {
  expect(summary(statuses, cancelled)).toBe(expected);
});
