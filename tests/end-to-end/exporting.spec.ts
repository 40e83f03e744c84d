// A vault written from the dialog, changed by hand as in Obsidian, and written again; templates made and used.

import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, libraryRow } from './support/hands.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { overflowing, resize, seriousFindings, sizes, useTheme } from './support/screens.ts';

test('a vault keeps what was written by hand; a template is written, refused, saved and used', async () => {
  const dictum = await launchDictum();
  const { app, window } = dictum;
  const folder = await temporaryFolder('exporting');
  const dialog = window.getByRole('dialog', { name: 'Export' });
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await libraryRow(window, 'Low water at Pell').waitFor();
  await libraryRow(window, 'Haldria denies').click();

  const vault = join(folder, 'My vault');
  const writeVault = async (): Promise<void> => {
    await answerSaveDialog(app, vault);
    await window.keyboard.press('Control+e');
    await dialog.getByText('Whole library', { exact: true }).click();
    await dialog.getByText('Obsidian vault', { exact: true }).click();
    await window.keyboard.press('Enter');
    await expect(dialog.getByText(vault)).toBeVisible();
  };
  const actor = (name: string): string => join(vault, 'Actors', name);

  await test.step('a new vault', async () => {
    await writeVault();
    await expect(dialog.getByText('Exported. Nothing was left out.')).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    expect((await readdir(vault)).toSorted()).toEqual([
      '.dictum-vault.json',
      'Actors',
      'Library.md',
      'Notes',
      'Sources',
    ]);
    expect(await readFile(actor('Idris Vahl.md'), 'utf8')).toMatch(
      /aliases:\n {2}- "Mr Vahl"[^]*\*\[\[Haldria denies[^|]*#\^h-[\da-f]{12}\|/,
    );
  });

  await test.step('changed by hand and in the library, and written again', async () => {
    const vahl = await readFile(actor('Idris Vahl.md'), 'utf8');
    await writeFile(actor('Idris Vahl.md'), `${vahl}\nAsk him about the gates.\n`);
    await rename(actor('Idris Vahl.md'), join(vault, 'The minister.md'));
    const teel = await readFile(actor('Marra Teel.md'), 'utf8');
    await writeFile(actor('Marra Teel.md'), teel.replace('# Marra Teel', '# Marra Teel (!)'));
    const { actors } = await callLibrary(window, 'overview', null);
    const id = actors.find(({ name }) => name === 'Idris Vahl')?.id ?? '';
    await runCommand(window, 'edit-actor', { id, fields: { description: 'Resigned in May.' } });

    await writeVault();
    const report = dialog.getByRole('list', { name: 'What did not fit' }).getByRole('listitem');
    await expect(report).toHaveText([
      'Actors/Marra Teel.md: what you had changed inside the part “profile” is kept below it.',
    ]);
    await window.keyboard.press('Enter');
    const now = await readFile(join(vault, 'The minister.md'), 'utf8');
    expect(now).toContain('Resigned in May.');
    expect(now).toContain('\nAsk him about the gates.\n');
    expect(await readFile(actor('Marra Teel.md'), 'utf8')).toMatch(
      /# Marra Teel\n[^]*Your version, kept on[^]*# Marra Teel \(!\)/,
    );
    expect(await readdir(join(vault, 'Actors'))).not.toContain('Idris Vahl.md');
  });

  await test.step('a template with a live preview, refused with its line, saved and used', async () => {
    await window.keyboard.press('Control+e');
    await dialog.getByText('By a template', { exact: true }).click();
    const preview = dialog.getByRole('region', { name: 'Preview' });
    await expect(preview).toContainText('# Reading notes: Haldria denies');
    for (const [theme, size] of [
      ['dark', 'narrow'],
      ['sepia', 'narrow'],
      ['light', 'wide'],
    ] as const) {
      await useTheme(window, theme);
      await resize(app, window, sizes[size]);
      expect(await seriousFindings(window), theme).toEqual([]);
      expect(await overflowing(window), theme).toEqual([]);
    }
    const text = dialog.getByRole('textbox', { name: 'Its text' });
    await text.fill('# {{title}}\n\n{{#passages}}\n- {{quotes}}\n{{/passages}}');
    await expect(
      dialog.getByText('Line 4: there is no field “quotes”. Did you mean “quote”?'),
    ).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Save as…' })).toBeDisabled();
    await text.fill('# {{title}}\n\n{{#passages}}\n- {{quote}} {{cite}}\n{{/passages}}');
    await expect(preview).toContainText('[@ebrill2024haldria, para. 4]');
    await dialog.getByRole('button', { name: 'Save as…' }).click();
    await window.keyboard.type('Quotes');
    await window.keyboard.press('Enter');
    await expect(dialog.getByRole('combobox', { name: 'Template' })).toContainText('Quotes');
    const path = join(folder, 'quotes.md');
    await answerSaveDialog(app, path);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog.getByText(path)).toBeVisible();
    expect(await readFile(path, 'utf8')).toMatch(
      /^# Haldria denies[^]*\n- What is disputed, .* \[@ebrill2024haldria, para\. 4\]\n/,
    );
    const { settings } = await callLibrary(window, 'overview', null);
    expect(settings.exportTemplates?.map(({ name }) => name)).toEqual(['Quotes']);
  });
  await dictum.close();
});
