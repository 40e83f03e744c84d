// Libraries of other versions. One that a newer program or a newer engine has written is refused in a sentence
// and left as it is; one of an older program is converted, and a kill inside of that leaves the old or the new
// one, whole. `npm run drill:versions` does fifty kills; the test run does one.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { schemaVersion } from '#core/records/schema-version.ts';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary } from '../end-to-end/support/library-calls.ts';
import { testMachine } from '../end-to-end/support/test-machine.ts';
import { Chance, counted, isDrill, tell, times } from './support/drill.ts';
import type { GoldenLibrary } from './support/golden-library.ts';
import { goldenLibrary, goldenVersions, storePage } from './support/golden-library.ts';
import { killWhen } from './support/kill-when.ts';
import { copyLibrary, openByCheck, removeLibrary } from './support/library-copies.ts';

const isLong = isDrill('versions');

/** What `library.json` says of a field. */
async function told(library: string, field: 'schema' | 'electron'): Promise<number> {
  const file = JSON.parse(await readFile(join(library, 'library.json'), 'utf8')) as Record<
    string,
    number
  >;
  return file[field] ?? 0;
}

/** Raises a number in both copies of `library.json`. */
async function raise(library: string, field: 'schema' | 'electron', by: number): Promise<void> {
  for (const name of ['library.json', 'library.copy.json']) {
    const path = join(library, name);
    const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, number>;
    await writeFile(path, JSON.stringify({ ...file, [field]: (file[field] ?? 0) + by }));
  }
}

/** The database itself is of a version that nobody knows yet, and `library.json` does not tell. */
async function expectNewerDatabaseRefused(library: string): Promise<void> {
  const dictum = await launchDictum({ library });
  expect((await callLibrary(dictum.window, 'overview', null)).documents).toHaveLength(1);
  await storePage(dictum).evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('dictum', version);
        request.addEventListener('error', () => reject(request.error ?? new Error('error')));
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
      }),
    (schemaVersion + 1) * 10,
  );
  await dictum.kill();
  for (let turn = 0; turn < 3; turn += 1)
    expect(await openByCheck(library)).toEqual({
      kind: 'refused',
      sentence:
        'This library’s database was written by a newer version of Dictum; please update before opening it.',
    });
}

test('a library of a newer program, engine or database is refused and left as it is', async () => {
  const library = await temporaryFolder('versions');
  const speech = join(testMachine().projectFolder, 'tests', 'cases', 'texts', 'speech.md');
  expect(await runCli(['import', speech, '--library', library])).toMatchObject({ code: 0 });
  const steps = isLong ? [1, 2, 10, 100] : [1];
  for (const step of steps)
    for (const [field, sentence] of [
      ['schema', 'was written by a newer version of Dictum'],
      ['electron', 'was last opened with Electron'],
    ] as const) {
      await raise(library, field, step);
      const outcome = await openByCheck(library);
      expect(outcome).toMatchObject({
        kind: 'refused',
        sentence: expect.stringContaining(sentence) as unknown,
      });
      await raise(library, field, -step);
    }
  if (isLong) await expectNewerDatabaseRefused(library);
  tell(`${steps.length * 2 + (isLong ? 1 : 0)} newer libraries refused, nothing changed`);
});

/** What is seen of a conversion from outside: the copy that is kept before it, and its end. */
async function converting(library: string): Promise<'before' | 'inside' | 'over'> {
  if ((await told(library, 'schema').catch(() => 0)) === schemaVersion) return 'over';
  const kept = await readdir(join(library, 'backups'));
  return kept.some((name) => name.startsWith('database-')) ? 'inside' : 'before';
}

/**
 * Opens a library; when its conversion has begun, waits so many milliseconds and kills. Answers how long the
 * conversion took as far as it came, and whether it was killed inside.
 */
async function openAndKill(
  library: string,
  wait: number,
): Promise<{ took: number; isInside: boolean }> {
  let begun: number | null = null;
  let took = 0;
  await killWhen(['list', 'documents', '--library', library], async () => {
    const state = await converting(library);
    if (state === 'before') return false;
    begun ??= performance.now();
    took = performance.now() - begun;
    return state === 'over' || took >= wait;
  });
  return { took, isInside: (await converting(library)) === 'inside' };
}

/** Expects everything a golden library holds. */
async function expectWhole(golden: GoldenLibrary, library: string): Promise<void> {
  const outcome = await openByCheck(library);
  expect(outcome, JSON.stringify(outcome)).toMatchObject({
    kind: 'whole',
    checked: { counts: golden.counts, rebuilt: false },
  });
  expect(await told(library, 'schema')).toBe(schemaVersion);
}

/** Lets a library be converted to its end; answers how many milliseconds that took. */
async function converted(golden: GoldenLibrary): Promise<number> {
  const copy = await copyLibrary(golden.folder);
  const { took } = await openAndKill(copy, 60_000);
  await expectWhole(golden, copy);
  await removeLibrary(copy);
  return took;
}

const kills = times('versions', { drill: 50, test: 1 });
const versions = isLong ? goldenVersions : goldenVersions.slice(0, 1);
/** Passages added to the oldest one, whose conversion packs them. */
const more = isLong ? 20_000 : 2000;

test(`${kills} kills inside of conversions from ${versions.length} older versions leave a whole library`, async () => {
  test.setTimeout(3_600_000);
  const chance = new Chance(9);
  const share = Math.ceil(kills / versions.length);
  for (const version of versions) {
    const golden = await goldenLibrary(version, more);
    const took = isLong ? await converted(golden) : 200;
    const ends: string[] = [];
    for (let kill = 0; kill < share; kill += 1) {
      const copy = await copyLibrary(golden.folder);
      const { isInside } = await openAndKill(copy, chance.below(Math.ceil(took)));
      await expectWhole(golden, copy);
      ends.push(isInside ? 'killed inside' : 'killed at its end');
      await removeLibrary(copy);
    }
    tell(
      `from version ${version}, converted in about ${took.toFixed(0)} ms: ${counted(ends)}; everything there`,
    );
  }
});
