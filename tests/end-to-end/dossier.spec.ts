import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readMarkdown } from '#core/formats/markdown/read.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import type { Stance } from '#core/records/statement.ts';
import { answerSaveDialog, libraryRow, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { pdfText } from './support/pdf-text.ts';
import {
  overflowing,
  resize,
  runFromPalette,
  seriousFindings,
  sizes,
  useTheme,
} from './support/screens.ts';

// Each test goes on where the one before left the library.
test.describe.configure({ mode: 'serial' });

let dictum: Dictum;
let window: Page;
/** The quotes of the two passages that contradict each other. */
let quotes: string[];

/** Codes statements of one actor on the passages of the sample's first documents. */
async function codeStatements(): Promise<void> {
  const { actors, documents } = await callLibrary(window, 'overview', null);
  const speaker = actors.find((one) => one.name === 'Idris Vahl');
  const target = actors.find((one) => one.type === 'state');
  if (speaker === undefined || target === undefined) throw new Error('The sample has changed.');
  const bundles = await Promise.all(
    documents.map(({ id }) => callLibrary(window, 'document', { id })),
  );
  const passages = bundles.flatMap((one) => one.passages).slice(0, 4);
  const said: [Stance, string][] = [
    ['supports', '2024-02'],
    ['neutral', '2024-06-01'],
    ['opposes', '2025-03-12'],
    ['opposes', '2025-04'],
  ];
  for (const [index, [stance, date]] of said.entries())
    await runCommand(window, 'create-statement', {
      passage: passages[index]?.id ?? '',
      statement: {
        speaker: speaker.id,
        organisation: null,
        concept: { name: 'Hold back the water', parent: null, definition: '' },
        stance,
        targets: [target.id],
        date,
        note: index === 0 ? 'Before the election.' : '',
      },
    });
  quotes = [passages[0], passages[2]].map((one) => one?.quote ?? '');
}

test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
  await window.getByRole('button', { name: 'Open the sample library' }).click();
  await expect(readingText(window)).toBeVisible({ timeout: 30_000 });
  await codeStatements();
  await openActor('Idris Vahl');
});
test.afterAll(() => dictum.close());

/** Opens an actor's page from the list of actors. */
async function openActor(name: string): Promise<void> {
  await window.getByRole('button', { name: /^Actors/ }).click();
  await libraryRow(window, new RegExp(`^${name}`)).click();
  await expect(window.getByRole('heading', { level: 1, name })).toBeVisible();
}

const region = (name: string) =>
  window.getByRole('article').getByRole('region', { name, exact: true });

test('the page shows a contradiction with both passages side by side', async () => {
  const [supported = '', opposed = ''] = quotes;
  const pair = region('Contradictions').getByRole('button');
  await expect(pair).toHaveCount(2);
  await expect(pair.nth(0)).toContainText(supported.slice(0, 30));
  await expect(pair.nth(0)).toContainText('Supports');
  await expect(pair.nth(1)).toContainText(opposed.slice(0, 30));
  const [left, right] = [await pair.nth(0).boundingBox(), await pair.nth(1).boundingBox()];
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) / 2);
});

test('statements stand by concept, with a chart over time, and lead to their passages', async () => {
  const positions = region('Statements by concept');
  await expect(positions.getByRole('heading', { level: 3 })).toContainText(
    'Hold back the water1 in support, 2 opposed, 1 neutral',
  );
  await expect(
    positions.getByRole('img', { name: /4 dated statements from February 2024 to April 2025/ }),
  ).toBeVisible();
  await expect(positions.getByRole('button')).toHaveCount(4);
  await positions.getByRole('button').nth(2).click();
  await expect(readingText(window)).toBeVisible();
  await expect(window.getByRole('region', { name: 'Selected passage' })).toContainText(
    quotes[1] ?? '',
  );
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(window.getByRole('heading', { level: 1, name: 'Idris Vahl' })).toBeVisible();
  // With Ctrl the passage stands beside the page.
  await positions
    .getByRole('button')
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(readingText(window)).toBeVisible();
  await expect(window.getByRole('heading', { level: 1, name: 'Idris Vahl' })).toBeVisible();
  await window.keyboard.press('Control+Alt+w');
  await expect(window.getByRole('region', { name: 'Left side' })).toHaveCount(0);
  await openActor('Idris Vahl');
});

test('the target’s page tells what is aimed at it, and who stands beside it', async () => {
  const state = region('In the same passages').getByRole('button').first();
  await expect(state).toBeVisible();
  const { actors } = await callLibrary(window, 'overview', null);
  const target = actors.find((one) => one.type === 'state')?.name ?? '';
  await openActor(target);
  await expect(region('Aimed at it').getByRole('button')).toHaveCount(4);
  await openActor('Idris Vahl');
});

test('the page looks right in every theme', async () => {
  for (const theme of ['light', 'dark', 'sepia'] as const) {
    await useTheme(window, theme);
    for (const [size, box] of Object.entries(sizes)) {
      await resize(dictum.app, window, box);
      await window.screenshot({ path: `test-results/screens/dossier-${theme}-${size}.png` });
      expect(await seriousFindings(window)).toEqual([]);
      expect(await overflowing(window)).toEqual([]);
    }
  }
  await useTheme(window, 'light');
  await resize(dictum.app, window, sizes.wide);
});

test('a statement that changes is followed at once, and back by undo', async () => {
  const { actors } = await callLibrary(window, 'overview', null);
  const id = actors.find((one) => one.name === 'Idris Vahl')?.id ?? '';
  const { statements } = await callLibrary(window, 'actor', { id });
  const ids = statements.filter((one) => one.stance === 'opposes').map((one) => one.id);
  await runCommand(window, 'edit-statements', { ids, fields: { stance: 'supports' } });
  await expect(region('Contradictions')).toBeHidden();
  await window.keyboard.press('Control+z');
  await expect(region('Contradictions').getByRole('button')).toHaveCount(2);
});

for (const format of ['PDF', 'Markdown', 'HTML'] as const)
  test(`the dossier is exported as ${format} and read back`, async () => {
    const path = join(await temporaryFolder('dossier'), `vahl.${format.toLowerCase()}`);
    await answerSaveDialog(dictum.app, path);
    await runFromPalette(window, `Export this actor’s dossier as ${format}`);
    await expect(window.getByText(path).or(window.getByText('Exported')).first()).toBeVisible();
    await expect.poll(() => existsSync(path)).toBe(true);
    const text =
      format === 'PDF'
        ? await pdfText(path)
        : format === 'HTML'
          ? (await readFile(path, 'utf8')).replace(/<[^>]*>/g, ' ')
          : plainTextOfBlocks(readMarkdown(await readFile(path, 'utf8')).blocks);
    const folded = text.replace(/\s+/g, ' ');
    for (const words of [
      'Idris Vahl',
      'Contradictions',
      'Hold back the water',
      'supports',
      'opposes',
      'Before the election.',
      'In the same passages',
    ])
      expect(folded).toContain(words);
    for (const quote of quotes) expect(folded).toContain(quote.replace(/\s+/g, ' ').slice(0, 40));
  });
