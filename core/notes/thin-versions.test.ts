import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { VersionRecord } from '../records/version.ts';
import { mostVersions, versionsToDrop } from './thin-versions.ts';

const now = '2026-11-30T12:00:00.000Z';

function version(minutesAgo: number, index: number, kept = false): VersionRecord {
  const at = new Date(Date.parse(now) - minutesAgo * 60_000).toISOString();
  const section = { id: `s${index}`, length: 1 };
  const record = { id: `v${index}`, of: 'n', title: 'Note', section, at, createdAt: at };
  return kept ? { ...record, kept: true } : record;
}

it('keeps the ten newest, then one an hour, a day, a week, a month', () => {
  const everyTenMinutes = Array.from({ length: 6 * 48 }, (_, index) => version(index * 10, index));
  const dropped = new Set(versionsToDrop(everyTenMinutes, now));
  const stays = everyTenMinutes.filter((one) => !dropped.has(one));
  expect(stays.slice(0, 10)).toEqual(everyTenMinutes.slice(0, 10));
  // 23 more hours of the last day, at most, and the days before.
  expect(stays.length).toBeGreaterThan(30);
  expect(stays.length).toBeLessThan(37);
});

it('never leaves more than are allowed, drops none the user keeps, and is done at once', () => {
  const ages = fc.array(fc.tuple(fc.nat({ max: 3_000_000 }), fc.boolean()), { maxLength: 300 });
  fc.assert(
    fc.property(ages, (given) => {
      const all = given.map(([minutes, kept], index) => version(minutes, index, kept));
      const dropped = new Set(versionsToDrop(all, now));
      for (const one of dropped) expect(one.kept).toBeUndefined();
      const left = all.filter((one) => !dropped.has(one));
      expect(left.filter((one) => one.kept !== true).length).toBeLessThanOrEqual(mostVersions);
      expect(versionsToDrop(left, now)).toEqual([]);
      const newest = all
        .filter((one) => one.kept !== true)
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
      if (newest !== undefined) expect(left.some((one) => one.at === newest.at)).toBe(true);
    }),
    { seed: 20261130, numRuns: 200 },
  );
});
