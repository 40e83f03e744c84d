import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LibraryFile } from '../library-file.ts';
import { isUpdate, keepBeforeUpdate } from './before-update.ts';
import { snapshotName } from './snapshot-names.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dictum-update-'));
  await mkdir(join(root, 'store', 'IndexedDB', 'app'), { recursive: true });
  await mkdir(join(root, 'backups'));
  await writeFile(join(root, 'store', 'IndexedDB', 'app', '000003.log'), 'old');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const known: LibraryFile = {
  app: '0.9.0',
  schema: 3,
  electron: 33,
  appliedSeq: 12,
  counts: {},
  database: 'dictum',
  writtenAt: '2026-01-01T00:00:00.000Z',
};

test.each([
  [3, 33, false],
  [4, 33, true],
  [3, 45, true],
])('schema %i under Electron %i is an update: %s', (schema, electron, expected) => {
  expect(isUpdate(known, schema, electron)).toBe(expected);
});

test('the database is copied, two copies stay, and the newest snapshot is kept for good', async () => {
  const folder = { store: join(root, 'store'), backups: join(root, 'backups') };
  const told = { at: '2026-01-01T00:00:00.000Z', seq: 12, reason: 'quit' as const };
  await writeFile(join(folder.backups, snapshotName(told)), 'snapshot');
  for (const day of [1, 2, 3])
    await keepBeforeUpdate(folder, known, new Date(Date.UTC(2026, 1, day)));
  const left = await readdir(folder.backups);
  expect(left.toSorted()).toEqual([
    'database-20260202T000000000Z-schema3-electron33',
    'database-20260203T000000000Z-schema3-electron33',
    snapshotName({ ...told, reason: 'migration' }),
  ]);
  const copied = join(folder.backups, left.find((name) => name.includes('0203')) ?? '');
  expect(await readFile(join(copied, 'app', '000003.log'), 'utf8')).toBe('old');
});
