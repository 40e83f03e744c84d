// A disk that is full while somebody types: it is said, work goes on in memory, and all of it lands when there is
// room. `npm run drill:disk` fills it fifty times; the test run once. What is written out has files of its own.

import { expect, test } from '@playwright/test';
import { beginEditing, savedText, startWith } from '../end-to-end/support/editing.ts';
import { clickOn } from '../end-to-end/support/hands.ts';
import { runCli } from '../end-to-end/support/launch.ts';
import { Chance, tell, times } from './support/drill.ts';
import type { SmallDisk } from './support/small-disk.ts';
import { hasSmallDisks, smallDisk } from './support/small-disk.ts';

const rounds = times('disk', { drill: 50, test: 1 });

test.skip(!hasSmallDisks, 'Only root on Linux can make a small disk.');

let disk: SmallDisk;
test.beforeEach(async () => {
  disk = await smallDisk(32);
});
test.afterEach(() => disk.remove());

test(`${rounds} times a full disk while typing: it is said, and all of it lands`, async () => {
  test.setTimeout(3_600_000);
  const source = '# The harbour of Veldra\n\nThe talks ended without a vote.\n';
  const { dictum, window, document } = await startWith(source, disk.folder);
  await clickOn(window, 'without a vote', 4);
  await beginEditing(window);
  const chance = new Chance(3);
  const words: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await disk.fill(0);
    // More than the rest of the journal's last page of memory holds.
    const word = `w${round}${'x'.repeat(4500)}`;
    await window.keyboard.insertText(`${word} `);
    words.push(word);
    // The editor says it when the journal had no room, the line above everything when the database had none.
    const alert = window
      .getByRole('alert')
      .filter({ hasText: /the disk is full/i })
      .first();
    await expect(alert).toBeVisible({ timeout: 60_000 });
    await window.keyboard.type(`t${chance.below(100)} `);
    await disk.empty();
    await expect(alert).toBeHidden({ timeout: 60_000 });
    await expect.poll(() => savedText(window, document), { timeout: 60_000 }).toContain(word);
  }
  const text = await savedText(window, document);
  for (const word of words) expect(text.split(word)).toHaveLength(2);
  await dictum.close();
  const { code } = await runCli(['check', '--library', disk.folder]);
  expect(code).toBe(0);
  tell(`disk full while typing: ${rounds} times, said and landed each time`);
});
