// Kills of the store page while the library is at work: somebody types, a large text is imported or mentions are
// looked for, and the page dies at a moment nobody chose. Only in `npm run drill:crash`; the test run kills it
// twelve times in `kill-store.spec.ts`.

import { loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { beginEditing, saved, savedText, startWith } from '../end-to-end/support/editing.ts';
import { clickOn } from '../end-to-end/support/hands.ts';
import { runCli, storeProcess } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';
import type { Acknowledged } from './support/acknowledged.ts';
import { listen, missing, readJournal } from './support/acknowledged.ts';
import { Chance, isDrill, tell, times } from './support/drill.ts';

declare global {
  interface Window {
    tellBack(): Promise<void>;
  }
}

const kills = times('crash', { drill: 100, test: 1 });
/** The page may die fifty times in a row before it is given up, so no start sees that many. */
const perStart = 25;
/** Asked of a recovery, in milliseconds. */
const wanted = 3000;
/** After so long, in milliseconds, it is no busy machine any more but a library that does not come back. */
const given = 30_000;

const source = '# The harbour vote\n\nThe council of Ost told of its harbour and its people.\n';

/** Types numbered words until it is told to stop; answers all of them. */
async function typeOn(window: Page, chance: Chance, isOver: () => boolean): Promise<string> {
  let words = '';
  for (let word = 0; !isOver(); word += 1) {
    const next = `w${word} `;
    // Now and then a pause in which what was typed is saved.
    const delay = chance.below(8) === 0 ? 150 : 15;
    await window.keyboard.type(next, { delay });
    words += next;
  }
  return words;
}

/** A text of about a megabyte and a half, imported under a call that may be repeated. */
async function importLarge(window: Page, round: number): Promise<void> {
  const words = `Round ${round} tells of the council of Ost and of its harbour. `.repeat(20);
  await runCommand(
    window,
    'import-document',
    newDocument(
      `Large ${round}`,
      Array.from({ length: 1200 }, () => paragraph(words)),
      { id: `large-${round}`, kind: 'report' },
    ),
    `call-${round}`,
  );
}

/** The middle one, and the greatest, of some times. */
function summed(took: readonly number[]): string {
  const sorted = took.toSorted((a, b) => a - b);
  const over = took.filter((one) => one > wanted).length;
  return `median ${sorted[Math.floor(sorted.length / 2)]} ms, longest ${sorted.at(-1)} ms, ${over} over ${wanted} ms`;
}

/** One start of the application; answers how long each recovery took, in milliseconds. */
async function killInOneStart(rounds: number, seed: number): Promise<number[]> {
  const { dictum, window, document } = await startWith(source);
  const chance = new Chance(seed);
  const acknowledged: Acknowledged = new Map();
  await listen(window, acknowledged, () => {});
  await runCommand(window, 'create-actor', {
    name: 'Council of Ost',
    type: 'organisation',
    aliases: [],
    description: '',
  });
  let back: () => void = () => {};
  await window.exposeFunction('tellBack', () => back());
  await window.evaluate(() => {
    globalThis.window.dictum.on('store', (state) => {
      if (state === 'back') void globalThis.window.tellBack();
    });
  });
  await clickOn(window, 'and its people', 0);
  await beginEditing(window);
  let isOver = false;
  const typing = typeOn(window, chance, () => isOver);
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const isImported = round % 2 === 0;
    const work: Promise<unknown> = isImported
      ? importLarge(window, round)
      : callLibrary(window, 'mentionCounts', {});
    // What the kill falls into is refused: an import is asked for again below, and counts are only work.
    work.catch(() => undefined);
    // Into the work, at some moment of its first second.
    await new Promise((resolve) => setTimeout(resolve, chance.below(1000)));
    const returned = new Promise<void>((resolve) => {
      back = resolve;
    });
    const from = Date.now();
    process.kill(await storeProcess(dictum.app), 'SIGKILL');
    await Promise.race([
      returned,
      new Promise((_resolve, reject) => {
        setTimeout(() => reject(new Error('The library did not come back.')), given);
      }),
    ]);
    await callLibrary(window, 'overview', null);
    took.push(Date.now() - from);
    // What got no answer is asked again under its id, as a window does.
    if (isImported) await importLarge(window, round);
  }
  isOver = true;
  const words = await typing;
  await saved(window);
  expect(await savedText(window, document)).toContain(`its harbour ${words}and its people.`);
  const { documents } = await callLibrary(window, 'overview', null);
  const imported = Array.from({ length: Math.ceil(rounds / 2) }, (_, at) => `Large ${2 * at}`);
  const titles = documents.map(({ title }) => title);
  expect(titles.toSorted()).toEqual([...imported, 'The harbour vote'].toSorted());
  await dictum.close();
  expect(missing(acknowledged, await readJournal(dictum.library), 1)).toEqual({
    lost: [],
    changed: [],
  });
  const checked = await runCli(['check', '--json', '--library', dictum.library]);
  expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, problems: [] });
  tell(
    `${rounds} kills of the store page, ${acknowledged.size} acknowledged, ${words.split(' ').length - 1} words typed: 0 lost, 0 doubled`,
  );
  return took;
}

if (isDrill('crash'))
  test(`${kills} kills of the store page under load lose and double nothing`, async () => {
    test.setTimeout(7_200_000);
    const took: number[] = [];
    while (took.length < kills)
      took.push(...(await killInOneStart(Math.min(perStart, kills - took.length), took.length)));
    tell(`back after: ${summed(took)}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
    // A busy machine may make one of them late; the library is slow when half of them are.
    expect(took.filter((one) => one <= wanted).length).toBeGreaterThan(took.length / 2);
  });
