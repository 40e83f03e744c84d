import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schemaVersion } from '#core/records/schema-version.ts';
import type { LibraryFile } from './library-file.ts';
import { readLibraryFile, refuseNewer, writeLibraryFile } from './library-file.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dictum-library-file-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const file: LibraryFile = {
  app: '1.0.0',
  schema: schemaVersion,
  electron: 33,
  appliedSeq: 7,
  counts: { documents: 2 },
  database: 'dictum',
  writtenAt: '2026-01-01T00:00:00.000Z',
};

test('what was written is read, and either copy is enough', async () => {
  expect(await readLibraryFile(root)).toBeNull();
  await writeLibraryFile(root, file);
  await writeFile(join(root, 'library.json'), '{"app": "1.0');
  expect(await readLibraryFile(root)).toEqual(file);
  await rm(join(root, 'library.json'));
  expect(await readLibraryFile(root)).toEqual(file);
});

test('two damaged copies are no new library', async () => {
  for (const name of ['library.json', 'library.copy.json']) await writeFile(join(root, name), '{}');
  await expect(readLibraryFile(root)).rejects.toMatchObject({ name: 'LibraryDamagedError' });
});

test('copies that are there and cannot be read are no new library either', async () => {
  for (const name of ['library.json', 'library.copy.json']) await mkdir(join(root, name));
  await expect(readLibraryFile(root)).rejects.toMatchObject({ name: 'LibraryDamagedError' });
});

test.each([
  ['a newer schema', { ...file, schema: schemaVersion + 1 }],
  ['a newer Electron', { ...file, electron: 99 }],
])('%s is refused', (_what, newer) => {
  expect(() => refuseNewer(newer, 33)).toThrow('newer');
  expect(() => refuseNewer(file, 33)).not.toThrow();
});
