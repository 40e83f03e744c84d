// Damage as somebody meets it who has the window open: the library opens or goes on with everything, and the
// lowest line leads to what happened; or it says that it cannot, and nothing is changed.
// Only in `npm run drill:damage`; the test run opens one cut journal in `damage.spec.ts`.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { launchDictum, programLine, runCli } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { testMachine } from '../end-to-end/support/test-machine.ts';
import { damages, spoilTables } from './support/damages.ts';
import { Chance, isDrill, tell, times } from './support/drill.ts';
import { harmedLibrary } from './support/harmed-library.ts';
import { cutLastLine } from './support/journal-cuts.ts';
import { copyLibrary, expectTold, keptFiles, removeLibrary } from './support/library-copies.ts';

const isLong = isDrill('damage');
const rounds = times('damage', { drill: 5, test: 1 });

let library: string;
if (isLong)
  test.beforeAll(async () => {
    test.setTimeout(600_000);
    library = await harmedLibrary(3, 2_200_000);
  });

/** A hash of what is read of a library to tell whether it has everything; the whole would fill a failed expectation. */
async function contents(window: Page): Promise<string> {
  const { documents, actors, notes } = await callLibrary(window, 'overview', null);
  const texts: unknown[] = [];
  for (const { id } of documents) texts.push(await callLibrary(window, 'document', { id }));
  const json = JSON.stringify([documents, actors, notes, texts]);
  return createHash('sha256').update(json).digest('hex');
}

if (isLong) {
  test(`${rounds} databases damaged before a start open in the window with everything`, async () => {
    test.setTimeout(1_800_000);
    const first = await launchDictum({ library });
    const whole = await contents(first.window);
    await first.close();
    for (let seed = 0; seed < rounds; seed += 1) {
      const copy = await copyLibrary(library);
      await damages['bytes of the manifest']?.(copy, new Chance(seed));
      const dictum = await launchDictum({ library: copy });
      expect(await contents(dictum.window)).toBe(whole);
      await expectTold(dictum.window, 'made anew');
      await dictum.close();
      await removeLibrary(copy);
    }
    tell(`${rounds} damaged databases opened in the window, whole, and it said so`);
  });

  test(`${rounds} databases damaged while the window is open go on with everything`, async () => {
    test.setTimeout(1_800_000);
    // More than the engine keeps in memory of what it has read.
    const large = await harmedLibrary(9, 2_200_000);
    const first = await launchDictum({ library: large });
    const whole = await contents(first.window);
    await first.close();
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const copy = await copyLibrary(large);
      const dictum = await launchDictum({ library: copy });
      expect(await spoilTables(copy)).toBeGreaterThan(0);
      const from = Date.now();
      // Whoever reads is refused until the database is made anew; nobody has to start the program again.
      await expect
        .poll(() => contents(dictum.window).catch(String), { timeout: 120_000 })
        .toBe(whole);
      took.push(Date.now() - from);
      await runCommand(dictum.window, 'create-note', { title: 'Goes on', blocks: [] });
      await expectTold(dictum.window, 'made anew');
      await dictum.close();
      const { stdout } = await runCli(['check', '--json', '--library', copy]);
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [] });
      await removeLibrary(copy);
    }
    tell(`${rounds} databases damaged at work: made anew, whole, after ${took.join(', ')} ms`);
  });

  test('a library that cannot be made whole is refused by the window, and left as it is', async () => {
    const copy = await copyLibrary(library);
    await rm(join(copy, 'store'), { recursive: true });
    await cutLastLine(copy);
    const backups = join(copy, 'backups');
    for (const name of await readdir(backups)) await writeFile(join(backups, name), 'gone');
    const before = await keptFiles(copy);
    const child = spawn(...programLine(['--library', copy]), {
      cwd: testMachine().projectFolder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await expect.poll(() => said, { timeout: 60_000 }).toContain('nothing was changed');
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    expect(await keptFiles(copy)).toEqual(before);
    await removeLibrary(copy);
    tell('a library that cannot be made whole: refused by the window, nothing changed');
  });
}
