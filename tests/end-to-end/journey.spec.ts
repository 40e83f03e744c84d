import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readMarkdown } from '#core/formats/markdown/read.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  clickOn,
  dragOver,
  libraryRow,
  linkNewActor,
  passageRows,
  readingText,
} from './support/hands.ts';
import { journeyCases } from './support/journey-cases.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { pdfText } from './support/pdf-text.ts';

for (const one of journeyCases()) {
  test(`the whole way with ${one.name}`, async () => {
    const [first, overlapping, third] = one.quotes;
    const out = await temporaryFolder('exports');
    const dictum = await launchDictum();
    const { app, window, library } = dictum;

    await test.step('import', async () => {
      await answerOpenDialog(app, [one.file]);
      await window.keyboard.press('Control+o');
      await libraryRow(window, one.title).click();
      await expect(
        window.getByRole('heading', { level: 1, name: one.title }).first(),
      ).toBeVisible();
      if (one.author !== null)
        await expect(window.locator('article header').getByText(one.author)).toBeVisible();
      if (one.turnOfThird !== null)
        await expect(readingText(window).getByText(`${one.turnOfThird}:`).first()).toBeVisible();
    });

    await test.step('highlight three passages, two of them overlapping', async () => {
      for (const [index, quote] of one.quotes.entries()) {
        await dragOver(window, quote);
        await window.keyboard.press(String(index + 1));
        await expect(passageRows(window)).toHaveCount(index + 1);
        await expect(window.getByLabel('Selected passage').getByText(quote)).toBeVisible();
      }
    });

    await test.step('a click where two overlap lists both', async () => {
      const shared = overlapping.slice(0, 8);
      await clickOn(window, shared, 3);
      const popover = window.getByRole('dialog').filter({ hasText: first });
      await expect(popover.getByText(overlapping)).toBeVisible();
      await window.keyboard.press('Escape');
    });

    await test.step('comment, and link to two actors', async () => {
      await passageRows(window).filter({ hasText: third }).click();
      await linkNewActor(window, 'Lise Ormund-Carter', 'Person', 'Alt+2');
      await linkNewActor(window, 'The Alliance', 'Organisation', 'Alt+1');
      await window.keyboard.press('c');
      await window.getByRole('textbox', { name: 'Comment' }).fill('Said where & to <whom>?');
      await window.keyboard.press('Escape');
      await expect(passageRows(window).filter({ hasText: third })).toContainText(
        'Said where & to <whom>?',
      );
      await expect(window.getByText('Saved', { exact: true }).first()).toBeVisible();
    });

    await test.step('a note that cites one passage', async () => {
      await window.keyboard.press('Control+n');
      await window.getByRole('textbox', { name: 'Title of the note' }).fill('What they promise');
      await window.keyboard.press('Enter');
      await window.keyboard.type('## Where it stands\nIt is **said** plainly:\n');
      await expect(window.getByRole('heading', { name: 'Where it stands' })).toBeVisible();
      await window.keyboard.press('Control+Shift+C');
      const citation = window.getByRole('figure', { name: 'Citation' });
      await expect(citation).toContainText(third);
      await expect(citation).toContainText('Lise Ormund-Carter');
      await expect(window.getByText('Saved', { exact: true }).first()).toBeVisible();
      await citation.getByRole('button', { name: 'Go to passage' }).click();
      await expect(readingText(window)).toBeVisible();
      await expect(window.getByLabel('Selected passage').getByRole('blockquote')).toHaveText(third);
    });

    const exportAs = async (format: string, file: string): Promise<string> => {
      const path = join(out, file);
      await answerSaveDialog(app, path);
      await window.keyboard.press('Control+e');
      const dialog = window.getByRole('dialog', { name: 'Export' });
      await dialog.getByText(format, { exact: true }).click();
      await window.keyboard.press('Enter');
      await expect(dialog.getByText(path)).toBeVisible({ timeout: 30_000 });
      await window.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      return path;
    };

    await test.step('Markdown, HTML, PDF and JSON on disk', async () => {
      const markdown = await readFile(await exportAs('Markdown', 'document.md'), 'utf8');
      const read = plainTextOfBlocks(readMarkdown(markdown).blocks);
      for (const quote of one.quotes) expect(read).toContain(quote);
      expect(read).toContain('Said where & to <whom>?');
      expect(read).toContain('Lise Ormund-Carter');

      const html = await readFile(await exportAs('HTML', 'document.html'), 'utf8');
      expect(html).not.toMatch(/<script/i);
      expect(html).toContain('Said where &amp; to &lt;whom&gt;?');

      const pdf = await pdfText(await exportAs('PDF', 'document.pdf'));
      for (const quote of one.quotes) expect(pdf).toContain(quote.replace(/\s+/g, ' '));
      expect(pdf).toContain('Lise Ormund-Carter');
      expect(pdf).toMatch(/\b1\s?\/\s?[1-9]\b/);
      await exportAs('JSON', 'document.json');
    });

    await dictum.close();

    await test.step('everything is there after the next start, and the last steps can be undone', async () => {
      const again = await launchDictum({ library });
      await libraryRow(again.window, one.title).click();
      await expect(passageRows(again.window)).toHaveCount(3);
      await readingText(again.window).focus();
      const rows = passageRows(again.window).filter({ hasText: third });
      await again.window.keyboard.press('Control+z');
      await expect(again.window.getByText(/^Undone: Renamed/)).toBeVisible();
      // The note was written in since it was made, so making it cannot be taken back; what was before can.
      await again.window.keyboard.press('Control+z');
      await expect(again.window.getByText(/has been changed since/).first()).toBeVisible();
      await again.window.keyboard.press('Control+z');
      await expect(rows).not.toContainText('Said where');
      await again.window.keyboard.press('Control+Shift+Z');
      await expect(rows).toContainText('Said where');
      await again.close();
    });

    await test.step('the command line tells the same', async () => {
      const listed = await runCli(['list', 'documents', '--json', '--library', library]);
      expect(JSON.parse(listed.stdout)).toMatchObject({
        author: one.author,
        date: one.date,
        turns: one.turns,
        passages: 3,
      });
      const passages = (await runCli(['list', 'passages', '--json', '--library', library])).stdout
        .trim()
        .split('\n')
        .map(
          (line) =>
            JSON.parse(line) as {
              document: string;
              quote: string;
              start: number;
              end: number;
              speaker: string | null;
            },
        );
      expect(passages.map((passage) => passage.quote).toSorted()).toEqual(
        [...one.quotes].toSorted(),
      );
      const shown = await runCli([
        'show',
        passages[0]?.document ?? '',
        '--text',
        '--library',
        library,
      ]);
      const points = Array.from(shown.stdout);
      for (const { quote, start, end } of passages)
        expect(points.slice(start, end).join('')).toBe(quote);
      expect(passages.find((passage) => passage.quote === third)?.speaker).toBe(
        'Lise Ormund-Carter',
      );
      const checked = await runCli(['check', '--json', '--library', library]);
      expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, problems: [] });
    });
  });
}
