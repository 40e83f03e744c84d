// Kills in the middle of real typing and highlighting: keys are pressed until the process is gone. The test run
// does a few; `npm run drill:crash` does 200, and counts how often the disk is asked to hold what was saved.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { beginEditing, openText } from '../end-to-end/support/editing.ts';
import { clickOn } from '../end-to-end/support/hands.ts';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';
import { testMachine } from '../end-to-end/support/test-machine.ts';
import type { Acknowledged } from './support/acknowledged.ts';
import { listen, missing, readJournal } from './support/acknowledged.ts';
import { Chance, isDrill, tell, times } from './support/drill.ts';

const kills = times('crash', { drill: 200, test: 2 });
const perKill = isDrill('crash') ? 40 : 12;
const title = 'The harbour vote';
const id = 'typed';

async function importText(window: Page): Promise<void> {
  const tells = Array.from({ length: 12 }, (_, number) =>
    paragraph(`Paragraph ${number} tells of the council of Ost and of its harbour.`),
  );
  const heading: Block = { type: 'heading', level: 1, runs: [{ type: 'text', text: title }] };
  await runCommand(window, 'import-document', newDocument(title, [heading, ...tells], { id }));
}

/** Types into the text, highlights words of it and gives them one colour after another; without an end. */
async function work(window: Page, chance: Chance): Promise<void> {
  for (;;) {
    const words = `Paragraph ${chance.below(10)} tells`;
    await clickOn(window, words, words.length - 2);
    if (chance.below(2) === 0) {
      await beginEditing(window);
      for (let word = 0; word < 6; word += 1)
        await window.keyboard.type(`${chance.below(1000)} `, { delay: 30 });
      await window.keyboard.press('Escape');
    }
    for (let letter = 0; letter < 5; letter += 1) await window.keyboard.press('Shift+ArrowRight');
    for (let press = 0; press < 25; press += 1)
      await window.keyboard.press(String(1 + (press % 8)), { delay: 10 });
  }
}

/** Expects every passage to stand on its quote; answers the number of the last Change. */
async function expectWhole(window: Page): Promise<number> {
  const { document, sections, passages } = await callLibrary(window, 'document', { id });
  const text = joinSections(sections.map((section) => plainTextOfBlocks(section.blocks)));
  let from = 0;
  const starts = new Map<string, number>();
  for (const section of document.sections) {
    starts.set(section.id, from);
    from += section.length + 1;
  }
  for (const { anchor, quote } of passages) {
    const start = (starts.get(anchor.start.section) ?? NaN) + anchor.start.offset;
    const end = (starts.get(anchor.end.section) ?? NaN) + anchor.end.offset;
    expect(text.slice(start, end)).toBe(quote);
  }
  return (await callLibrary(window, 'overview', null)).seq;
}

test(`${kills} kills during typing and highlighting lose nothing`, async () => {
  test.setTimeout(14_400_000);
  const library = await temporaryFolder('kill-typing');
  const acknowledged: Acknowledged = new Map();
  const seed = Number(process.env['DICTUM_DRILL_SEED'] ?? 1);
  const chance = new Chance(seed);
  let torn = 0;
  let known = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const dictum = await launchDictum({ library });
    const { window } = dictum;
    if (kill === 0) await importText(window);
    // What was acknowledged is in the database after the start, not in the journal alone.
    expect(await expectWhole(window)).toBeGreaterThanOrEqual(known);
    await openText(window, title);
    const before = acknowledged.size;
    const goal = before + 1 + chance.below(2 * perKill) + perKill / 2;
    const reached = new Promise<void>((resolve) => {
      void listen(window, acknowledged, () => {
        if (acknowledged.size >= goal) resolve();
      });
    });
    let isKilled = false;
    const working = work(window, chance).catch((thrown: unknown) => {
      // Whoever presses keys is stopped by the kill, and by nothing else.
      if (!isKilled) throw thrown;
    });
    await Promise.race([reached, working]);
    isKilled = true;
    await dictum.kill();
    await working;
    const journal = await readJournal(library);
    torn += journal.torn;
    expect(journal.damaged).toBe(0);
    expect(missing(acknowledged, journal, known + 1)).toEqual({ lost: [], changed: [] });
    known = Math.max(...acknowledged.keys());
    if ((kill + 1) % 10 === 0)
      tell(
        `${kill + 1} kills, ${acknowledged.size} acknowledged, 0 lost, ${torn} torn unsaid lines`,
      );
  }
  const checked = await runCli(['check', '--json', '--library', library]);
  expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, problems: [] });
  tell(`${kills} kills, ${acknowledged.size} acknowledged: 0 lost, 0 damaged, library whole`);
});

// Only in `npm run drill:crash`: strace slows the whole machine down.
if (isDrill('crash'))
  test('each acknowledged change has asked the disk to hold journal and database', async () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      throw new Error('Only root on Linux may look on when the disk is asked.');
    test.setTimeout(600_000);
    const changes = 300;
    const dictum = await launchDictum();
    const { window } = dictum;
    await importText(window);
    const file = join(testMachine().temporaryFolder, 'synced.txt');
    const pid = String(dictum.app.process().pid);
    const flags = ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', file];
    const watcher = spawn('strace', [...flags, '-p', pid], { stdio: ['ignore', 'ignore', 'pipe'] });
    await once(watcher.stderr, 'data');
    for (let change = 0; change < changes; change += 1)
      await runCommand(window, 'create-passages', {
        passages: [{ document: id, start: change, end: change + 5, colour: 1 }],
      });
    const ended = once(watcher, 'close');
    watcher.kill('SIGINT');
    await ended;
    const lines = (await readFile(file, 'utf8')).split('\n');
    const synced = (part: string): number =>
      lines.filter((line) => /f(?:data)?sync\(/.test(line) && line.includes(part)).length;
    const journal = synced('/journal/');
    const database = synced('/IndexedDB/');
    tell(`${changes} acknowledged: journal synced ${journal} times, database ${database} times`);
    expect(journal).toBeGreaterThanOrEqual(changes);
    expect(database).toBeGreaterThanOrEqual(changes);
    await dictum.close();
  });
