import { expect, test } from 'vitest';
import type { BackupsState } from '#core/backup/backups-api.ts';
import { ageInWords, agoInWords, backupTrouble, sizeInWords } from './copy-words.ts';

const now = Date.parse('2026-11-30T12:00:00.000Z');
const ago = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();
const well: BackupsState = {
  copies: [],
  folder: '/backups',
  trouble: null,
  lastBackup: ago(3),
  hold: null,
  restored: null,
};

test.each([
  [null, null],
  [well, null],
  [{ ...well, folder: null, lastBackup: null }, null],
  [{ ...well, lastBackup: null }, 'No backup yet'],
  [{ ...well, lastBackup: ago(25) }, 'No backup for 25 hours'],
  [{ ...well, lastBackup: ago(72) }, 'No backup for 3 days'],
  [{ ...well, trouble: 'It is not there.' }, 'No place for backups'],
  [{ ...well, folder: null, hold: 'Lost' }, 'Look at the snapshots'],
])('only what is wrong is said of itself: %#', (state, words) => {
  expect(backupTrouble(state, now)).toBe(words);
});

test('sizes and ages are short', () => {
  expect([900, 3_240, 32_400_000, 5e12].map(sizeInWords)).toEqual([
    '900 B',
    '3.2 kB',
    '32 MB',
    '5000 GB',
  ]);
  expect([0, 1, 30, 50].map((hours) => ageInWords(ago(hours), now))).toEqual([
    '0 minutes',
    '1 hour',
    '30 hours',
    '2 days',
  ]);
  expect([0, 30].map((hours) => agoInWords(ago(hours), now))).toEqual(['just now', '30 hours ago']);
});
