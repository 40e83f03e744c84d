// Damaged libraries: each is opened whole again, or refused in a sentence with nothing changed. The test run
// does a few of them; `npm run drill:damage` does all.

import { readFile, readdir, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { damages } from './support/damages.ts';
import { Chance, counted, isDrill, sideBySide, tell, times } from './support/drill.ts';
import { harmedLibrary } from './support/harmed-library.ts';
import type { Checked, Outcome } from './support/library-copies.ts';
import { copyLibrary, listsOf, openByCheck, removeLibrary } from './support/library-copies.ts';

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

/** Looks whether a library that opened has everything: all records, and no fewer Changes. */
function complete(outcome: Outcome): Outcome {
  if (outcome.kind !== 'whole') return outcome;
  const { counts, changes } = outcome.checked;
  const isSame =
    JSON.stringify(counts) === JSON.stringify(whole.counts) && changes === whole.changes;
  return isSame ? outcome : { kind: 'wrong', why: `opened with ${JSON.stringify(outcome.checked)}` };
}

function named(outcome: Outcome): string {
  if (outcome.kind === 'refused') return `refused: ${outcome.sentence}`;
  if (outcome.kind === 'wrong') return `WRONG: ${outcome.why}`;
  const { rebuilt, replayed } = outcome.checked;
  return rebuilt ? 'made anew, whole' : replayed > 0 ? 'brought up, whole' : 'unharmed, whole';
}

/** Damages a copy, opens it, and says what came of it; what is not as it should be is kept and named. */
async function harmed(
  what: string,
  harm: (copy: string) => Promise<string>,
  compareLists: boolean,
): Promise<{ what: string; outcome: Outcome }> {
  const copy = await copyLibrary(library);
  const done = await harm(copy);
  let outcome = complete(await openByCheck(copy));
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
