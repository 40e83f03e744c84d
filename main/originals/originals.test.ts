import { access, constants, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DictumError } from '#core/errors.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import { makeDocument } from '../../tests/fixtures/formats/make-records.ts';
import { Originals } from './originals.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-originals-'));
});
afterEach(() => rm(folder, { recursive: true }));

const sha256 = 'c'.repeat(64);

function originals(name: string | null, bytes: Uint8Array = Buffer.from('the very bytes')) {
  const { document } = makeDocument(1, 'Any', [[]]);
  const record: DocumentRecord = {
    ...document,
    original:
      name === null
        ? null
        : { sha256, name, size: bytes.byteLength, mediaType: 'text/plain', encoding: 'utf-8' },
  };
  return new Originals({
    folder: join(folder, 'opened'),
    document: () => Promise.resolve(record),
    read: () => Promise.resolve(bytes),
  });
}

test('a copy has the file’s name and bytes, cannot be written, and is made once', async () => {
  const one = originals('Speech.md');
  const path = await one.copyToOpen(await one.of('d'));
  expect(path).toBe(join(folder, 'opened', sha256, 'Speech.md'));
  expect(await readFile(path, 'utf8')).toBe('the very bytes');
  expect((await stat(path)).mode & 0o222).toBe(0);
  const first = await stat(path);
  expect(await one.copyToOpen(await one.of('d'))).toBe(path);
  expect((await stat(path)).ino).toBe(first.ino);
  expect(await readdir(join(folder, 'opened', sha256))).toEqual(['Speech.md']);
});

test('no name leads out of the folder or to a program', async () => {
  const one = originals('../../../run.sh');
  const path = await one.copyToOpen(await one.of('d'));
  expect(path).toBe(join(folder, 'opened', sha256, 'run.sh.txt'));
});

test('a copy that is not whole is written again', async () => {
  const short = originals('a.txt', Buffer.from('half'));
  await short.copyToOpen(await short.of('d'));
  const whole = originals('a.txt');
  expect(await readFile(await whole.copyToOpen(await whole.of('d')), 'utf8')).toBe(
    'the very bytes',
  );
});

test('the copies of an earlier run go', async () => {
  const one = originals('a.txt');
  const path = await one.copyToOpen(await one.of('d'));
  await one.clear();
  await expect(access(path, constants.F_OK)).rejects.toThrow('ENOENT');
  await one.clear();
});

test('a document that was not made of a file says so', async () => {
  const asked = originals(null).of('d');
  await expect(asked).rejects.toBeInstanceOf(DictumError);
  await expect(asked).rejects.toThrow('This document was not made of a file.');
});
