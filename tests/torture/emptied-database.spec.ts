import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { launchDictum, runCli } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';

test('an emptied database is rebuilt from the journal, record for record', async () => {
  const first = await launchDictum();
  const { library } = first;
  const treaty = newDocument('The Treaty', [paragraph('The river 🏞 belongs to both banks.')], {
    id: 'document-1',
    date: '2026',
    kind: 'report',
  });
  await runCommand(first.window, 'import-document', treaty);
  await runCommand(first.window, 'create-passages', {
    passages: [{ document: 'document-1', start: 4, end: 9, colour: 2, comment: 'Which river?' }],
  });
  await runCommand(first.window, 'create-note', { title: 'A note', blocks: [] });
  const before = await callLibrary(first.window, 'document', { id: 'document-1' });
  const overview = await callLibrary(first.window, 'overview', null);
  await first.close();

  const store = join(library, 'store');
  expect(await readdir(store)).toContain('IndexedDB');
  await rm(join(store, 'IndexedDB'), { recursive: true });

  const second = await launchDictum({ library });
  expect(await callLibrary(second.window, 'document', { id: 'document-1' })).toEqual(before);
  expect(await callLibrary(second.window, 'overview', null)).toEqual(overview);
  await second.close();

  const checked = await runCli(['check', '--json', '--library', library]);
  expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, problems: [] });
  expect(checked.code).toBe(0);
});
