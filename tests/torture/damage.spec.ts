// Damaged libraries: each is opened whole again, or refused in a sentence with nothing changed. The test run
// does a few of them; `npm run drill:damage` does all.

import { readFile, readdir, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { callLibrary } from '../end-to-end/support/library-calls.ts';
import { damages } from './support/damages.ts';
import { cutJournal, cutLastLine } from './support/journal-cuts.ts';
import { Chance, counted, isDrill, sideBySide, tell, times } from './support/drill.ts';
import { harmedLibrary } from './support/harmed-library.ts';
import type { Checked, Outcome } from './support/library-copies.ts';
import {
  copyLibrary,
  expectTold,
  listsOf,
  openByCheck,
  removeLibrary,
} from './support/library-copies.ts';

const isLong = isDrill('damage');
const seeds = times('damage', { drill: 25, test: 1 });
const cuts = times('damage', { drill: 100, test: 3 });
const atOnce = isLong ? 3 : 2;
/** What the test run damages; its library has no tables and no long values. */
const short = ['bytes of the log', 'bytes of the manifest', 'a file gone'];

let library: string;
let whole: Checked;
let lists: string;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  library = isLong ? await harmedLibrary(3, 2_200_000) : await harmedLibrary(1, 20_000);
  const outcome = await openByCheck(library);
  if (outcome.kind !== 'whole') throw new Error(JSON.stringify(outcome));
  whole = outcome.checked;
  lists = isLong ? await listsOf(library) : '';
});

/** Looks whether a library that opened has all its records. */
function complete(outcome: Outcome): Outcome {
  if (outcome.kind !== 'whole') return outcome;
  const isSame = JSON.stringify(outcome.checked.counts) === JSON.stringify(whole.counts);
  return isSame
    ? outcome
    : { kind: 'wrong', why: `opened with ${JSON.stringify(outcome.checked)}` };
}

function named(outcome: Outcome): string {
  if (outcome.kind === 'refused') return `refused: ${outcome.sentence}`;
  if (outcome.kind === 'wrong') return `WRONG: ${outcome.why}`;
  const { rebuilt, replayed, mended, problems } = outcome.checked;
  if (problems.length > 0) return 'whole, and check names what is damaged';
  if (mended) return 'journal made anew, whole';
  return rebuilt ? 'made anew, whole' : replayed > 0 ? 'brought up, whole' : 'unharmed, whole';
}

/** Damages a copy, opens it, and says what came of it; what is not as it should be is kept and named. */
async function harmed(
  what: string,
  harm: (copy: string) => Promise<string>,
  compareLists: boolean,
  tolerated?: RegExp,
): Promise<{ what: string; outcome: Outcome }> {
  const copy = await copyLibrary(library);
  const done = await harm(copy);
  let outcome = complete(await openByCheck(copy, tolerated));
  if (outcome.kind === 'whole' && compareLists && (await listsOf(copy)) !== lists)
    outcome = { kind: 'wrong', why: 'its lists are not the same' };
  if (outcome.kind === 'wrong') tell(`${what}, ${done}: ${outcome.why}`);
  await removeLibrary(copy);
  return { what, outcome };
}

function wrong(results: readonly { outcome: Outcome }[]): Outcome[] {
  return results.map(({ outcome }) => outcome).filter(({ kind }) => kind === 'wrong');
}

test(`a database damaged in ${isLong ? 8 : short.length} ways, ${seeds} times each, is filled again or refused`, async () => {
  test.setTimeout(7_200_000);
  const ways = Object.entries(damages).filter(([name]) => isLong || short.includes(name));
  const cases = ways.flatMap(([name, damage], way) =>
    Array.from({ length: seeds }, (_, seed) => ({ name, damage, seed: 100 * way + seed })),
  );
  const results = await sideBySide(cases, atOnce, ({ name, damage, seed }, index) =>
    harmed(name, (copy) => damage(copy, new Chance(seed)), isLong && index % 10 === 0),
  );
  for (const [name] of ways) {
    const its = results.filter(({ what }) => what === name);
    tell(`${name}: ${counted(its.map(({ outcome }) => named(outcome)))}`);
  }
  expect(wrong(results)).toEqual([]);
});

test(`with the journal cut at ${cuts} places everything is there, or it is refused and left as it is`, async () => {
  test.setTimeout(7_200_000);
  const seedsOfCuts = Array.from({ length: cuts }, (_, seed) => 5000 + seed);
  const results = await sideBySide(seedsOfCuts, atOnce, (seed) =>
    // A page that no start needs is told by the check, and goes when two more snapshots are taken.
    harmed(
      'journal cut',
      (copy) => cutJournal(copy, new Chance(seed)),
      false,
      /^The journal is damaged in /,
    ),
  );
  tell(`journal cut: ${counted(results.map(({ outcome }) => named(outcome)))}`);
  expect(wrong(results)).toEqual([]);
});

test('a journal that lost its last line is made anew; the window says so and goes on', async () => {
  const copy = await copyLibrary(library);
  await cutLastLine(copy);
  const dictum = await launchDictum({ library: copy });
  expect((await callLibrary(dictum.window, 'overview', null)).notes).toHaveLength(1);
  await expectTold(dictum.window, 'The journal was found damaged or cut.');
  await dictum.close();
  expect(complete(await openByCheck(copy)).kind).toBe('whole');
  await removeLibrary(copy);
});

if (!isLong)
  test('with its database gone and its newest snapshot damaged, all comes back from the journal', async () => {
    const { outcome } = await harmed(
      'snapshot',
      async (copy) => {
        await rm(join(copy, 'store'), { recursive: true });
        const folder = join(copy, 'backups');
        for (const name of await readdir(folder)) await truncate(join(folder, name), 200);
        return 'snapshots cut';
      },
      false,
      /^snapshot-/,
    );
    expect(outcome).toMatchObject({ kind: 'whole', checked: { rebuilt: true } });
  });

const copies = ['library.json', 'library.copy.json'];

test('a damaged copy of library.json is made good by the other; two are refused', async () => {
  test.setTimeout(600_000);
  const spoil = async (copy: string, names: readonly string[], text: string): Promise<string> => {
    for (const name of names) await writeFile(join(copy, name), text);
    return `${names.join(' and ')} spoilt`;
  };
  const texts = isLong ? ['', '{', '\0\0\0\0', '[]', '{"app":"0.1.0"}'] : ['{'];
  const cases = texts.flatMap((text) => [
    ...(isLong ? copies.map((name) => ({ names: [name], text, expected: 'whole' })) : []),
    { names: copies, text, expected: 'refused' },
  ]);
  for (const { names, text, expected } of cases) {
    const { outcome } = await harmed('library.json', (copy) => spoil(copy, names, text), false);
    expect(outcome.kind, `${names.join()} as “${text}”`).toBe(expected);
  }
  if (!isLong) return;
  const both = await harmed(
    'library.json',
    async (copy) => {
      for (const name of copies) await unlink(join(copy, name));
      return 'both gone';
    },
    false,
  );
  expect(both.outcome.kind).toBe('whole');
  tell(`library.json: ${cases.length + 1} ways to spoil one or both, none wrong`);
});

test('a library that lost journal and database together is never shown as a new one', async () => {
  test.setTimeout(600_000);
  const ways = { gone: 0, emptied: 1, 'cut at the first line': 2 };
  for (const [way, number] of Object.entries(ways).slice(0, isLong ? 3 : 1)) {
    const { outcome } = await harmed(
      `journal ${way}, database gone`,
      async (copy) => {
        await rm(join(copy, 'store'), { recursive: true });
        const folder = join(copy, 'journal');
        const [first = '', ...others] = (await readdir(folder)).toSorted();
        for (const name of others) await unlink(join(folder, name));
        if (number === 0) await unlink(join(folder, first));
        const bytes = number === 2 ? await readFile(join(folder, first)) : Buffer.alloc(0);
        if (number > 0) await truncate(join(folder, first), bytes.indexOf(0x0a) + 1);
        return '';
      },
      false,
    );
    expect(outcome.kind, way).not.toBe('wrong');
  }
});
