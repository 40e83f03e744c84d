import type { FileHandle } from 'node:fs/promises';
import {
  appendFile,
  mkdtemp,
  open,
  readFile,
  readdir,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Change } from '#core/change.ts';
import { Journal } from './journal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function change(seq: number, label = `Change ${seq}`): Change {
  return { seq, id: `id-${seq}`, at: '2026-01-01T00:00:00.000Z', label, kind: 'do', ops: [] };
}

async function fill(count: number, label?: string): Promise<void> {
  const journal = await Journal.open(folder);
  for (let seq = journal.lastSeq + 1; seq <= count; seq += 1)
    await journal.append(change(seq, label));
  await journal.close();
}

async function read(after: number): Promise<Change[]> {
  const journal = await Journal.open(folder);
  const changes = [];
  for await (const one of journal.changesAfter(after)) changes.push(one);
  await journal.close();
  return changes;
}

test('what was appended is read again, from any change on', async () => {
  await fill(5, 'Highlighted “日本語 🙂”');
  expect((await read(0)).map((one) => one.seq)).toEqual([1, 2, 3, 4, 5]);
  expect((await read(3)).map((one) => one.label)).toEqual(Array(2).fill('Highlighted “日本語 🙂”'));
  expect(await read(5)).toEqual([]);
});

test('a change given twice in a row stands once', async () => {
  const journal = await Journal.open(folder);
  await journal.append(change(1));
  await journal.append(change(1));
  await journal.close();
  expect(await read(0)).toHaveLength(1);
});

test('another change under the number of the last one is refused', async () => {
  const journal = await Journal.open(folder);
  await journal.append(change(1));
  await expect(journal.append(change(1, 'Planned anew'))).rejects.toThrow('gap before change 1');
  await journal.close();
  expect((await read(0)).map((one) => one.label)).toEqual(['Change 1']);
});

test('changes appended at once stand one after another, and reading waits for them', async () => {
  const journal = await Journal.open(folder);
  const appends = [1, 2, 3, 4].map((seq) => journal.append(change(seq, 'x'.repeat(300_000))));
  const found: number[] = [];
  for await (const one of journal.changesAfter(0)) found.push(one.seq);
  await Promise.all(appends);
  await journal.close();
  expect(found).toEqual([1, 2, 3, 4]);
});

test('after a fault that cannot be undone nothing more is written, and the next start goes on', async () => {
  await fill(2);
  const journal = await Journal.open(folder);
  const probe = await open(join(folder, 'probe'), 'w');
  // The prototype is shared by all file handles; it has no name to import.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const faults = [
    vi.spyOn(handles, 'datasync').mockRejectedValue(new Error('EIO')),
    vi.spyOn(handles, 'truncate').mockRejectedValue(new Error('EIO')),
  ];
  await expect(journal.append(change(3))).rejects.toMatchObject({ name: 'UnavailableError' });
  for (const fault of faults) fault.mockRestore();
  const before = await readFile(join(folder, '0001.ndjson'));
  await expect(journal.append(change(3, 'Again'))).rejects.toMatchObject({
    name: 'SaveFailedError',
    message: expect.stringContaining('start Dictum again'),
  });
  await journal.close();
  expect(await readFile(join(folder, '0001.ndjson'))).toEqual(before);
  await fill(4);
  expect((await read(0)).map((one) => one.seq)).toEqual([1, 2, 3, 4]);
});

test('a change out of order is refused and nothing is written', async () => {
  const journal = await Journal.open(folder);
  await journal.append(change(1));
  await expect(journal.append(change(3))).rejects.toThrow('gap before change 3');
  await journal.close();
  expect(await read(0)).toHaveLength(1);
});

test('wherever the last line is cut, everything before it is kept and the next change follows', async () => {
  await fill(3);
  const whole = await readFile(join(folder, '0001.ndjson'));
  const lastLine = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: lastLine, max: whole.length - 1 }), async (cut) => {
      await writeFile(join(folder, '0001.ndjson'), whole);
      await truncate(join(folder, '0001.ndjson'), cut);
      expect((await read(0)).map((one) => one.seq)).toEqual([1, 2]);
      // Opened and read, it is as it was; only what is written next takes the torn line's place.
      expect((await readFile(join(folder, '0001.ndjson'))).length).toBe(cut);
      await fill(3);
      expect(await readFile(join(folder, '0001.ndjson'))).toEqual(whole);
    }),
    { numRuns: 30, seed: 7 },
  );
});

test('a damaged line that was acknowledged is an error, and the file stays as it is', async () => {
  await fill(3);
  const path = join(folder, '0001.ndjson');
  const bytes = await readFile(path);
  const at = bytes.indexOf('Change 2');
  bytes[at] = 0x58;
  await writeFile(path, bytes);
  const journal = await Journal.open(folder);
  expect(journal.damage?.message).toContain('The journal is damaged (0001.ndjson');
  await expect(journal.append(change(4))).rejects.toBe(journal.damage);
  await journal.close();
  expect(await readFile(path)).toEqual(bytes);
});

test('a long journal turns its pages and reads on over them', async () => {
  await fill(12, 'x'.repeat(900_000));
  expect((await readdir(folder)).length).toBeGreaterThan(1);
  expect((await read(0)).map((one) => one.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect((await read(10)).map((one) => one.seq)).toEqual([11, 12]);
});

test('an empty new page, left by a kill just after it was begun, is written on', async () => {
  await fill(2);
  await appendFile(join(folder, '0002.ndjson'), '');
  await fill(3);
  expect((await read(0)).map((one) => one.seq)).toEqual([1, 2, 3]);
});
