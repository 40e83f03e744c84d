import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseLinks } from './refuse-links.ts';

let folder = '';
let library = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-links-'));
  library = join(folder, 'library');
  for (const part of ['journal', 'assets', 'backups', '.profile', 'store/IndexedDB'])
    await mkdir(join(library, part), { recursive: true });
  await writeFile(join(library, 'library.json'), '{}');
  await writeFile(join(folder, 'outside.txt'), 'mine');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  'library.copy.json',
  'journal/0001.ndjson',
  'assets/0123',
  'backups/folder.json',
  'backups/snapshot.ndjson.gz',
  'store/IndexedDB/app_store_0.indexeddb.leveldb',
  '.profile/preferences.json',
  '.profile/deep/SingletonLock',
])('a link as %s is refused', async (name) => {
  await mkdir(dirname(join(library, name)), { recursive: true });
  await symlink(join(folder, 'outside.txt'), join(library, name));
  expect(() => refuseLinks(library)).toThrow(`“${name}”`);
});

test('a link to nothing and one to a folder are links, too', async () => {
  await symlink(join(folder, 'nowhere'), join(library, 'more'));
  expect(() => refuseLinks(library)).toThrow('“more”');
});

/** Does it as somebody whom the rights of files bind, as they do not bind root. */
function asAnyone(work: () => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a library of which a part may not be looked into is refused: links could be anywhere', async () => {
  const closed = join(library, 'assets', 'closed');
  await mkdir(closed);
  await symlink(join(folder, 'outside.txt'), join(library, 'journal', '0001.ndjson'));
  await chmod(folder, 0o755);
  await chmod(closed, 0);
  asAnyone(() => expect(() => refuseLinks(library)).toThrow('not all of it may be looked into'));
  await chmod(closed, 0o755);
});

test('a library without links, one behind a link, Chromium’s own and none at all are let through', async () => {
  await symlink('machine-1234', join(library, '.profile', 'SingletonLock'));
  await symlink(library, join(folder, 'shortcut'));
  for (const root of [library, join(folder, 'shortcut'), join(folder, 'new')])
    expect(() => refuseLinks(root)).not.toThrow();
});
