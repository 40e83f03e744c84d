// Turns that an import does not know for such.

import { expect, test } from '@playwright/test';
import { importText, readingText } from './support/hands.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { runFromPalette } from './support/screens.ts';
import { chat, turnsIn } from './support/transcript.ts';

test('turns are found again by a pattern; an expression that never ends is stopped', async () => {
  const dictum = await launchDictum();
  const { window } = dictum;
  await importText(dictum, await temporaryFolder('chat'), 'chat.txt', chat);
  await expect(readingText(window)).toContainText('<<Ann>>');
  expect(await turnsIn(window, 'The chat')).toEqual([]);
  await runFromPalette(window, 'Find turns again…');
  const dialog = window.getByRole('dialog', { name: 'Find turns again' });
  await dialog.getByLabel('How a turn begins').selectOption('A regular expression');
  const field = dialog.getByLabel('Expression, from the beginning of a line');
  await field.fill('(a+)+$');
  await expect(dialog).toContainText('This expression takes too long on this text.');
  await field.fill('(');
  await expect(dialog).toContainText('This is no regular expression.');
  await field.fill('<<(\\w+)>> ');
  await expect(dialog).toContainText('6 turns under 2 labels');
  await dialog.getByLabel('Bob').uncheck();
  await dialog.getByRole('button', { name: 'Mark 3 turns' }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => turnsIn(window, 'The chat'))
    .toEqual(['Ann|The river', 'Ann|The river', 'Ann|The river']);
  await window.keyboard.press('Control+z');
  await expect.poll(() => turnsIn(window, 'The chat')).toEqual([]);
  await dictum.close();
});
