import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copiesToKeep, looksLost } from './rotation.ts';

const minute = 60_000;
const start = Date.parse('2026-11-30T12:00:00.000Z');
const copyAt = (ago: number, reason = 'regular') => ({
  at: new Date(start - ago).toISOString(),
  reason,
});

it('of a year with a copy every 15 minutes few are kept: hours, days, weeks, months', () => {
  const copies = Array.from({ length: 365 * 96 }, (_, index) => copyAt(index * 15 * minute));
  const ages = [...copiesToKeep(copies, start)].map((one) => (start - Date.parse(one.at)) / minute);
  expect(ages.length).toBeLessThanOrEqual(6 + 7 + 4 + 12 + 1);
  const hours = ages.filter((age) => age < 6 * 60);
  expect(hours).toEqual([0, 15, 75, 135, 195, 255]);
  expect(ages.filter((age) => age < 7 * 1440).length).toBeGreaterThanOrEqual(6 + 6);
  expect(Math.max(...ages)).toBeGreaterThan(330 * 1440);
});

it('those before a migration are kept for good, those before a restore for 30 days', () => {
  const copies = Array.from({ length: 3000 }, (_, index) => copyAt(index * 15 * minute));
  const migration = copyAt(1000 * 1440 * minute, 'migration');
  const restore = copyAt(29 * 1440 * minute + 1, 'restore');
  const old = copyAt(31 * 1440 * minute + 1, 'restore');
  const kept = copiesToKeep(
    [migration, ...copies, copyAt(29 * 1440 * minute), restore, old],
    start,
  );
  expect(kept.has(migration)).toBe(true);
  expect(kept.has(restore)).toBe(true);
});

it('the newest two are always kept, and what is kept once is kept again when nothing else comes', () => {
  const minutes = fc.array(fc.nat(600_000), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(minutes, (ages) => {
      const copies = ages.map((age) => copyAt(age * minute));
      const kept = copiesToKeep(copies, start);
      const newest = copies.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 2);
      for (const one of newest) expect(kept.has(one)).toBe(true);
      expect(copiesToKeep([...kept], start).size).toBe(kept.size);
    }),
    { seed: 20261130 },
  );
});

it.each([
  [{ documents: 100 }, { documents: 81 }, false],
  [{ documents: 100 }, { documents: 79 }, true],
  [{ documents: 40 }, { documents: 2 }, false],
  [{ documents: 10, passages: 1000 }, { documents: 10, passages: 100 }, true],
  [{ documents: 100 }, { documents: 0, notes: 100 }, false],
])('a loss from %o to %o stops the tidying: %s', (before, after, lost) => {
  expect(looksLost(before, after)).toBe(lost);
});
