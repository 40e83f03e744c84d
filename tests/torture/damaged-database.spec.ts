import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { makeTypedDocument } from './typed-document.ts';

// A library whose database was damaged opens with everything in it, or says clearly why not and changes
// nothing. `DICTUM_DRILL=damage` does it with many seeds.

const isDrill = process.env['DICTUM_DRILL'] === 'damage';
const seeds = isDrill ? Number(process.env['DICTUM_SEEDS'] ?? 25) : 1;

/** A number from 0 to below `most`, the same for the same seed. */
function picked(seed: number, most: number): number {
  return createHash('sha256').update(String(seed)).digest().readUInt32BE() % most;
}

const only = (names: readonly string[], ending: RegExp): string =>
  names
    .filter((name) => ending.test(name))
    .toSorted()
    .at(-1) ?? '';

async function flip(path: string, seed: number): Promise<void> {
  const bytes = await readFile(path);
  const at = picked(seed, Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 + picked(seed + 1, 255));
  await writeFile(path, bytes);
}

type Damage = (folder: string, names: readonly string[], seed: number) => Promise<void>;

const damages: readonly (readonly [what: string, damage: Damage])[] = [
  ['a byte of the log', (folder, names, seed) => flip(join(folder, only(names, /\.log$/)), seed)],
  [
    'the log cut',
    async (folder, names, seed) => {
      const path = join(folder, only(names, /\.log$/));
      const { length } = await readFile(path);
      await truncate(path, picked(seed, Math.max(1, length)));
    },
  ],
  [
    'a byte of the list of files',
    (folder, names, seed) => flip(join(folder, only(names, /^MANIFEST/)), seed),
  ],
  ['the list of files gone', (folder, names) => rm(join(folder, only(names, /^MANIFEST/)))],
  ['CURRENT wrong', (folder) => writeFile(join(folder, 'CURRENT'), 'MANIFEST-999999\n')],
  [
    'a byte of the largest file',
    async (folder, names, seed) => {
      const files = names.filter((name) => /\.(ldb|log)$/.test(name));
      const sizes = await Promise.all(
        files.map(async (name) => [(await readFile(join(folder, name))).length, name] as const),
      );
      const [, largest] = sizes.toSorted(([a], [b]) => a - b).at(-1) ?? [];
      await flip(join(folder, largest ?? ''), seed);
    },
  ],
  ['a file of the database gone', (folder, names) => rm(join(folder, only(names, /\.(ldb|log)$/)))],
  ['the folder gone', (folder) => rm(folder, { recursive: true })],
];

/** The test run does those of which each is found in another way. */
const shortly = ['a byte of the log', 'CURRENT wrong', 'the folder gone'];
const ways = damages.filter(([what]) => isDrill || shortly.includes(what));

test(`a database damaged in ${ways.length} ways comes back whole, or is refused clearly`, async () => {
  test.setTimeout(600_000 + seeds * 60_000);
  const library = await temporaryFolder('damage');
  const first = await launchDictum({ library });
  await makeTypedDocument(first.window);
  await runCommand(first.window, 'create-note', { title: 'Before the snapshot', blocks: [] });
  await first.close();
  // What is done after the snapshot stands in the journal alone.
  const second = await launchDictum({ library });
  await runCommand(second.window, 'create-note', { title: 'After the snapshot', blocks: [] });
  const { seq } = await callLibrary(second.window, 'overview', null);
  await second.kill();

  let refused = 0;
  for (let seed = 0; seed < seeds; seed += 1)
    for (const [index, [what, damage]] of ways.entries()) {
      const parent = await mkdtemp(join(library, '..', 'damaged-'));
      const copy = join(parent, 'library');
      await promisify(execFile)('cp', ['-a', library, copy]);
      await promisify(execFile)('chmod', ['-R', 'a+rwX', parent]);
      const databases = join(copy, 'store', 'IndexedDB');
      const [name = ''] = (await readdir(databases)).filter((one) => one.endsWith('.leveldb'));
      // The engine whose damages these are, and that the application asks for.
      expect(name).toBe('app_store_0.indexeddb.leveldb');
      const folder = join(databases, name);
      await damage(folder, await readdir(folder), seed * 100 + index);
      const journal = await readFile(join(copy, 'journal', '0001.ndjson'), 'utf8');

      const answer = await runCli(['check', '--json', '--library', copy]);
      if (answer.code === 0)
        expect(JSON.parse(answer.stdout), what).toMatchObject({
          ok: true,
          problems: [],
          counts: { documents: 1, passages: 100, notes: 2 },
        });
      else {
        refused += 1;
        expect(answer.stderr, `${what}, seed ${seed}`).toMatch(/nothing was changed/);
      }
      expect(await readFile(join(copy, 'journal', '0001.ndjson'), 'utf8'), what).toBe(journal);
      await rm(parent, { recursive: true });
    }
  expect(seq).toBe(4);
  console.log(`${seeds * ways.length - refused} came back whole, ${refused} were refused`);
});
