import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog, importText, libraryRow, readingText } from './support/hands.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { testMachine } from './support/test-machine.ts';

const caseFile = (name: string): string =>
  join(testMachine().projectFolder, 'tests', 'cases', 'texts', name);

test('good, double and unreadable files at once: each has its end, told in one sentence', async () => {
  const dictum = await launchDictum();
  const { app, window } = dictum;
  const folder = await temporaryFolder('double');
  const same = join(folder, 'same-text-again.txt');
  const text = 'A pier for Orre\nBy Sigrun Dahlqvist\n\nThe pier stands. Nobody paid for it.\n';
  await writeFile(join(folder, 'pier.txt'), text, { mode: 0o644 });
  await writeFile(same, text, { mode: 0o644 });
  await answerOpenDialog(app, [
    join(folder, 'pier.txt'),
    same,
    caseFile('utf-16le.txt'),
    caseFile('refused/picture.txt'),
    caseFile('refused/empty.txt'),
  ]);
  await window.keyboard.press('Control+o');

  const panel = window.getByRole('region', { name: 'Import' });
  await expect(panel.getByRole('heading')).toHaveText(
    '2 documents imported, 1 already in the library, 2 not imported',
  );
  const outcomes = panel.getByRole('listitem');
  await expect(outcomes).toHaveCount(5);
  await expect(outcomes.filter({ hasText: 'Already in the library.' })).toContainText(
    'A pier for Orre',
  );
  for (const [file, reason] of [
    ['picture.txt', /./],
    ['empty.txt', /empty/i],
  ] as const) {
    const refused = outcomes.filter({ hasText: file });
    await expect(refused).toHaveAttribute('data-status', 'refused');
    const sentence = (await refused.getByRole('paragraph').last().innerText()).trim();
    expect(sentence).toMatch(reason);
    expect(sentence, 'one sentence that names the file').toMatch(
      /^[^.!?]*picture\.txt[^.!?]*\.$|^[^.!?]*empty\.txt[^.!?]*\.$/,
    );
  }

  // The UTF-16 file was read as such.
  await outcomes
    .filter({ hasText: 'The lamp on Orre Point' })
    .getByRole('button', { name: 'Open' })
    .click();
  // The panel does not lie over what is read now; the status line has it.
  await expect(readingText(window)).toContainText('It cost £40 and an argument.');
  await expect(readingText(window)).toBeFocused();
  await expect(panel).toBeHidden();
  const folded = window.getByRole('button', { name: /2 not imported/ });
  await folded.click();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
  await expect(folded).toBeHidden();
  const { documents } = await callLibrary(window, 'overview', null);
  expect(documents.map((one) => one.title).toSorted()).toEqual([
    'A pier for Orre',
    'The lamp on Orre Point',
  ]);
  await dictum.close();
});

test('a long import can be cancelled: what came stays, and all goes on working', async () => {
  const total = 300;
  const folder = join(await temporaryFolder('many'), 'texts');
  await mkdir(folder);
  for (let number = 1; number <= total; number += 1) {
    const body = `Letter ${number}\n\n${`The harbour wrote for the ${number}th time. `.repeat(40)}\n`;
    await writeFile(join(folder, `letter-${String(number).padStart(3, '0')}.txt`), body, {
      mode: 0o644,
    });
  }
  const dictum = await launchDictum();
  const { app, window, library } = dictum;
  await answerOpenDialog(app, [folder]);
  await window.keyboard.press('Control+Shift+O');
  const panel = window.getByRole('region', { name: 'Import' });
  const cancel = panel.getByRole('button', { name: 'Cancel' });
  await expect(panel.getByRole('heading')).toHaveText(new RegExp(`^Importing \\d+ of ${total}$`));
  await expect
    .poll(async () => Number(await panel.getByRole('progressbar').getAttribute('value')), {
      intervals: [20],
    })
    .toBeGreaterThan(5);
  await expect(panel.getByText(/letter-\d+\.txt/)).toBeVisible();
  await cancel.click();
  await expect(panel.getByRole('heading')).toHaveText(
    new RegExp(`cancelled after \\d+ of ${total}$`),
  );
  await expect(cancel).toBeHidden();
  const heading = await panel.getByRole('heading').innerText();
  const imported = Number(/^(\d+) document/.exec(heading)?.[1]);
  expect(imported).toBeGreaterThan(5);
  expect(imported).toBeLessThan(total);

  const count = async (): Promise<number> =>
    (await callLibrary(window, 'overview', null)).documents.length;
  expect(await count()).toBe(imported);
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await libraryRow(window, 'Letter 2').first().click();
  await expect(readingText(window)).toContainText('The harbour wrote');
  await window.getByRole('combobox', { name: 'Search the library' }).fill('harbour');
  await expect(
    window.getByRole('listbox', { name: 'Search the library' }).locator('mark').first(),
  ).toBeVisible();
  expect(await count()).toBe(imported);
  await dictum.close();

  // The same folder again brings the rest, and nothing twice.
  const again = await launchDictum({ library });
  await answerOpenDialog(again.app, [folder]);
  await again.window.keyboard.press('Control+Shift+O');
  await expect(
    again.window.getByRole('region', { name: 'Import' }).getByRole('heading'),
  ).toHaveText(`${total - imported} documents imported, ${imported} already in the library`, {
    timeout: 40_000,
  });
  expect((await callLibrary(again.window, 'overview', null)).documents).toHaveLength(total);
  await again.close();
});

test('a text is pasted as a document', async () => {
  const dictum = await launchDictum();
  const { window } = dictum;
  await window.keyboard.press('Control+Shift+V');
  const dialog = window.getByRole('dialog', { name: 'Paste as document' });
  await expect(dialog.getByRole('button', { name: 'Add document' })).toBeDisabled();
  await expect(dialog.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused();
  await dialog
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('What the ferryman said\n\n“The river owes us nothing,” he said.\n');
  await window.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(readingText(window)).toContainText('The river owes us nothing');
  await expect(libraryRow(window, 'What the ferryman said')).toBeVisible();
  await dictum.close();
});

test('the first text of an empty library takes the keys, and Escape leads back to it', async () => {
  const dictum = await launchDictum();
  const { window } = dictum;
  const text = 'A pier for Orre\n\n“Nobody paid for it,” said Mayor Inga Solheim on Monday.\n';
  await importText(dictum, await temporaryFolder('first'), 'pier.txt', text);
  await expect(readingText(window)).toBeFocused();
  await window.keyboard.press('Control+Shift+s');
  await expect(readingText(window)).not.toBeFocused();
  await window.keyboard.press('Escape');
  await expect(readingText(window)).toBeFocused();
  await dictum.close();
});
