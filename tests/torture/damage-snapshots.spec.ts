// Damaged snapshots: a library whose database is there does not need them, and says which of them are damaged; one
// that lost its database comes back from an older one and the journal, or is refused with nothing changed. Only
// in `npm run drill:damage`; the test run damages one in `damage.spec.ts`.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { runCommand } from '../end-to-end/support/library-calls.ts';
import { readJournal } from './support/acknowledged.ts';
import { fileDamages } from './support/damages.ts';
import { Chance, counted, isDrill, sideBySide, tell, times } from './support/drill.ts';
import { harmedLibrary } from './support/harmed-library.ts';
import type { Outcome } from './support/library-copies.ts';
import { copyLibrary, openByCheck, removeLibrary } from './support/library-copies.ts';

const isLong = isDrill('damage');
const seeds = times('damage', { drill: 5, test: 1 });

/** A library with snapshots, whose journal has let go of its beginning. */
async function shortened(): Promise<string> {
  const library = await harmedLibrary(2, 150_000);
  // A quit does not wait long for its snapshot, so some more than two are tried.
  for (const name of ['Ada', 'Bo', 'Čapek', 'Dee', 'Eve']) {
    const dictum = await launchDictum({ library });
    const actor = { name, type: 'person' as const, aliases: [], description: '' };
    await runCommand(dictum.window, 'create-actor', actor);
    await dictum.close();
  }
  return library;
}

const which = ['the newest', 'an older one', 'all'] as const;

function chosen(names: readonly string[], which_: (typeof which)[number]): string[] {
  if (which_ === 'all') return [...names];
  return names.slice(...(which_ === 'the newest' ? [-1] : [0, 1]));
}

if (isLong)
  test('a library with damaged snapshots opens with everything, or is refused and left as it is', async () => {
    test.setTimeout(3_600_000);
    const library = await shortened();
    const whole = await openByCheck(library);
    const { changes } = await readJournal(library);
    // Only without its beginning is a journal alone not enough.
    expect(Math.min(...changes.keys())).toBeGreaterThan(1);
    if (whole.kind !== 'whole') throw new Error(JSON.stringify(whole));
    const ways = Object.entries(fileDamages);
    const cases = ways.flatMap(([way, damage], number) =>
      which.flatMap((part) =>
        [false, true].flatMap((isLost) =>
          Array.from({ length: seeds }, (_, seed) => {
            return { way, damage, part, isLost, seed: 1000 * number + seed };
          }),
        ),
      ),
    );
    const results = await sideBySide(cases, 3, async (one) => {
      const copy = await copyLibrary(library);
      const folder = join(copy, 'backups');
      const names = (await readdir(folder))
        .filter((name) => name.startsWith('snapshot-'))
        .toSorted();
      for (const name of chosen(names, one.part))
        await one.damage(join(folder, name), new Chance(one.seed));
      if (one.isLost) await rm(join(copy, 'store'), { recursive: true });
      const outcome = await openByCheck(copy, /^snapshot-|^The journal does not begin/);
      await removeLibrary(copy);
      return { ...one, outcome };
    });
    const named = (outcome: Outcome, isLost: boolean): string => {
      if (outcome.kind === 'wrong') return `WRONG: ${outcome.why}`;
      if (outcome.kind === 'refused') return 'refused';
      const { counts, rebuilt } = outcome.checked;
      if (JSON.stringify(counts) !== JSON.stringify(whole.checked.counts) || rebuilt !== isLost)
        return `WRONG: ${JSON.stringify(outcome.checked)}`;
      return rebuilt ? 'made anew, whole' : 'unharmed';
    };
    for (const isLost of [false, true])
      for (const part of which) {
        const its = results.filter((one) => one.isLost === isLost && one.part === part);
        const words = counted(its.map(({ outcome }) => named(outcome, isLost)));
        if (words !== '')
          tell(`snapshots, ${part}, database ${isLost ? 'gone' : 'there'}: ${words}`);
      }
    const names = results.map(({ outcome, isLost }) => named(outcome, isLost));
    expect(names.filter((name) => name.startsWith('WRONG'))).toEqual([]);
    // Without any whole one, a journal that does not reach back cannot fill a lost database; with one it can.
    for (const { part, isLost, outcome } of results)
      expect([part, outcome.kind]).toEqual([part, isLost && part === 'all' ? 'refused' : 'whole']);
  });
