// The review list stays open while the text is edited elsewhere: what it proposes follows.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { answerOpenDialog, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, temporaryFolder } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';
import { runFromPalette } from './support/screens.ts';

const opening =
  'The chair opened the meeting at seven and read the letter from the ministry of works.';
const said = 'nobody had asked for a pier that stands in winter';
const line = `The engineer replied that ${said}.`;
const changed =
  'The engineer replied that one could have asked for piers which stand through the winters.';
const closing = 'It was agreed to write to the ministry once more before the spring tides.';

let dictum: Dictum;
let window: Page;
test.beforeAll(async () => {
  dictum = await launchDictum();
  window = dictum.window;
});
test.afterAll(() => dictum.close());

async function choose(name: string, paragraphs: readonly string[]): Promise<void> {
  const file = join(await temporaryFolder('proposed'), name);
  await writeFile(file, paragraphs.join('\n\n'), { mode: 0o644 });
  await answerOpenDialog(dictum.app, [file]);
}

test('a place proposed before an edit is not taken by its old offsets', async () => {
  await choose('log.txt', [opening, line, closing]);
  await window.keyboard.press('Control+o');
  await expect(readingText(window)).toContainText(said);
  const { documents } = await callLibrary(window, 'overview', null);
  const document = documents[0]?.id ?? '';
  const start = opening.length + 1 + line.indexOf(said);
  await runCommand(window, 'create-passages', {
    passages: [{ document, start, end: start + said.length, colour: 1 }],
  });
  const { passages: made } = await callLibrary(window, 'document', { id: document });
  const id = made[0]?.id ?? '';
  await choose('log, second edition.txt', [opening, changed, closing]);
  await runFromPalette(window, 'Replace with a new version…');
  const places = window.getByRole('list', { name: 'Similar places' });
  await expect(places).toContainText('could have');

  const before = 'A line that was not there when the place was proposed.';
  await runCommand(window, 'edit-text', {
    document,
    session: crypto.randomUUID(),
    hunks: [{ at: 0, removed: [], inserted: [paragraph(before)] }],
    edits: [{ from: 0, cut: 0, grown: before.length + 1 }],
  });
  await expect(readingText(window)).toContainText(before);
  const attach = places.getByRole('button', { name: /^Attach here/ });
  await expect(async () => {
    const waiting = await attach.count();
    if (waiting > 0) await attach.first().click();
    await expect(attach).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  const { passages } = await callLibrary(window, 'passages', { ids: [id] });
  expect(passages[0]).toMatchObject({ state: 'anchored' });
  expect(changed).toContain(passages[0]?.quote);
});
