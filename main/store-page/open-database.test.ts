import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { freshName } from './testing/test-store.ts';

const open = async (name: string, expected: boolean, rebuild = false) => {
  const { opened, database } = await openDatabase(name, { expected, rebuild });
  database?.close();
  return { state: opened.state, has: database !== null };
};

const standing = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map((one) => one.name);

it('makes a database when none is expected, and opens it again', async () => {
  const name = freshName();
  expect(await open(name, false)).toEqual({ state: 'created', has: true });
  expect(await open(name, false)).toEqual({ state: 'opened', has: true });
  expect(await open(name, true)).toEqual({ state: 'opened', has: true });
});

it('makes nothing when a database is expected and not there', async () => {
  const name = freshName();
  expect(await open(name, true)).toEqual({ state: 'missing', has: false });
  expect(await open(name, true)).toEqual({ state: 'missing', has: false });
  expect(await standing()).not.toContain(name);
});

it('makes it anew when the journal will fill it', async () => {
  expect(await open(freshName(), true, true)).toEqual({ state: 'created', has: true });
});

it('leaves a newer version’s database alone', async () => {
  const name = freshName();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 990);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('later'));
    request.addEventListener('success', () => resolve(request.result.close()));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  expect(await open(name, true)).toEqual({ state: 'newer', has: false });
  const found = (await indexedDB.databases()).find((one) => one.name === name);
  expect(found?.version).toBe(990);
});
