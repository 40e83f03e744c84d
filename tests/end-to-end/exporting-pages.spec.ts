import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { ExportSubject } from '#core/export-api.ts';
import { printedLibrary } from '../fixtures/formats/printed-library.ts';
import { answerSaveDialog, libraryRow, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import {
  allFindings,
  overflowing,
  resize,
  settledFindings,
  sizes,
  useTheme,
} from './support/screens.ts';
import { importPrintedLibrary } from './support/printed-library-file.ts';
import { expectSoundPdf, pageAsPicture } from './support/sound-pdf.ts';

const { note, actor, report } = printedLibrary(2, 24);
const webPages: readonly [string, ExportSubject][] = [
  ['document', { kind: 'document', id: report }],
  ['note', { kind: 'note', id: note }],
  ['dossier', { kind: 'actor', id: actor }],
  ['library', { kind: 'all', id: null }],
];

/** Writes a web page, opens it as a browser would, and finds it sound: on screens of two sizes and on paper. */
async function lookAt(
  { app, window }: Dictum,
  folder: string,
  name: string,
  subject: ExportSubject,
): Promise<void> {
  const out = join(folder, `${name}.html`);
  await answerSaveDialog(app, out);
  await window.evaluate(
    (asked) => globalThis.window.dictum.desktop.exportTo({ subject: asked, format: 'html' }),
    subject,
  );
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, path) => {
    const preferences = { sandbox: true, contextIsolation: true, partition: 'looked-at' };
    void new BrowserWindow({ webPreferences: preferences }).loadFile(path);
  }, out);
  const page = await opened;
  await page.waitForLoadState();
  expect(await page.evaluate(() => document.fonts.check('400 16px "Source Serif 4"'))).toBe(true);
  for (const [scheme, media, width] of [
    ['light', 'screen', 1440],
    ['dark', 'screen', 400],
    ['light', 'screen', 400],
    ['light', 'print', 700],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme, media });
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowing(page), `${name} ${width}`).toEqual([]);
    if (media === 'screen') expect(await allFindings(page), `${name} ${scheme}`).toEqual([]);
    await page.screenshot({
      path: `test-results/screens/page-${name}-${media}-${scheme}-${width}.png`,
    });
  }
  await page.close();
}

test('a PDF is looked at before it is saved, and is what it was looked at as', async () => {
  test.setTimeout(120_000);
  const folder = await temporaryFolder('pages');
  const library = await importPrintedLibrary(folder, 2, 24);
  const dictum = await launchDictum({ library });
  const { app, window } = dictum;
  await libraryRow(window, /What the gauges/).click();
  await expect(readingText(window)).toBeVisible();

  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).focus();
  await window.keyboard.press('Space');
  await dialog.getByRole('checkbox', { name: 'A page with the title' }).focus();
  await window.keyboard.press('Space');
  for (const size of [sizes.wide, sizes.narrow]) {
    await resize(app, window, size);
    expect(await overflowing(window)).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Preview' }).click();
  // Stopped while a page prints, it comes back to the choices, and the next one is made as ever.
  await expect(dialog.getByText('Breaking the text into pages')).toBeVisible();
  await expect(dialog.getByText('Step 2 of 6')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Preview' }).click();
  const pages = dialog.getByRole('img', { name: /^Page \d+ of \d+$/ });
  await expect(pages.first()).toHaveAttribute('data-drawn', 'true', { timeout: 30_000 });
  for (const theme of ['dark', 'sepia', 'light'] as const) {
    await useTheme(window, theme);
    expect(await settledFindings(window)).toEqual([]);
    await window.screenshot({ path: `test-results/screens/pdf-preview-${theme}.png` });
  }
  const shown = await pages.count();
  const out = join(folder, 'report.pdf');
  await answerSaveDialog(app, out);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog.getByRole('region', { name: 'Export done' })).toContainText(out);
  for (const [name, subject] of webPages) await lookAt(dictum, folder, name, subject);
  for (const [name, subject] of webPages.slice(1, 3)) {
    await answerSaveDialog(app, join(folder, `${name}.pdf`));
    await window.evaluate(
      (asked) => globalThis.window.dictum.desktop.exportTo({ subject: asked, format: 'pdf' }),
      subject,
    );
  }
  await dictum.close();

  const title = 'What the gauges of the Amaur showed';
  const {
    document,
    outline,
    destinations,
    pages: count,
    text,
    links,
  } = await expectSoundPdf(out, title);
  expect(count).toBe(shown);
  expect(document.getAuthor()).toBe('Commission on Low Water');
  const sections = outline.filter(({ level }) => level === 2).map((one) => one.title);
  expect(sections.slice(0, 2)).toEqual(['Contents', expect.stringMatching(/^Chapter 1: /)]);
  expect(sections.at(-1)).toBe('Passages');
  // What the contents say is where it stands.
  const contents = ['-layout', '-f', '2', '-l', '2', out, '-'];
  const { stdout } = await promisify(execFile)('pdftotext', contents);
  const listed = stdout.replace(/\s+/g, ' ');
  for (const { title: heading, page, level } of outline.slice(2))
    if (level < 4 && heading !== 'Passages') expect(listed).toContain(`${heading} ${page}`);
  expect(text).toContain(`2 / ${shown}`);
  expect(destinations.get('d1-p24')).toBeGreaterThan(destinations.get('d1-m24') ?? Infinity);
  // Links lead within the file or to the one address of the source.
  expect(links).toEqual(['https://example.org/gauges', 'within']);

  const noteFile = await expectSoundPdf(join(folder, 'note.pdf'), 'Low water: what we know');
  expect(noteFile.outline.map((one) => one.title)).toContain('What was measured');
  const dossier = await expectSoundPdf(join(folder, 'dossier.pdf'), 'Veland');
  const parts = dossier.outline.map((one) => one.title);
  for (const part of ['Contradictions', 'Statements by concept']) expect(parts).toContain(part);
  expect(dossier.links).toContain('within');

  for (const [name, page] of [
    ['report', 1],
    ['report', 2],
    ['report', 3],
    ['report', shown - 1],
    ['note', 1],
    ['note', 2],
    ['dossier', 1],
    ['dossier', 2],
  ] as const)
    expect(await pageAsPicture(join(folder, `${name}.pdf`), page)).toMatchSnapshot(
      `${name}-${page}.png`,
      { threshold: 0.3, maxDiffPixelRatio: 0.02 },
    );
});
