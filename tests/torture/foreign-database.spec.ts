import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { testMachine } from '../end-to-end/support/test-machine.ts';

test('a database of another library is refused, and neither of the two is changed', async () => {
  const texts = join(testMachine().projectFolder, 'tests', 'cases', 'texts');
  const one = await temporaryFolder('library');
  const other = await temporaryFolder('library');
  await runCli(['import', join(texts, 'speech.md'), '--library', one]);
  await runCli(['import', join(texts, 'hebrew.txt'), '--library', other]);
  await rm(join(other, 'store'), { recursive: true });
  // With its owner kept: the copy must be readable by whoever runs Electron.
  await promisify(execFile)('cp', ['-a', join(one, 'store'), join(other, 'store')]);
  const journal = join(other, 'journal', '0001.ndjson');
  const before = await readFile(journal, 'utf8');

  const answer = await runCli(['list', 'documents', '--json', '--library', other]);
  expect(answer).toMatchObject({ code: 1, stdout: '' });
  expect(answer.stderr).toContain('belong to different libraries; nothing was changed.');
  expect(await readFile(journal, 'utf8')).toBe(before);
});
