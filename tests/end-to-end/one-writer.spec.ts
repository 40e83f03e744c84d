import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDictum, runCli } from './support/launch.ts';
import { callLibrary } from './support/library-calls.ts';
import { testMachine } from './support/test-machine.ts';

test('a library that is open is refused to the command line, in one sentence, with exit 3', async () => {
  const dictum = await launchDictum();
  const answer = await runCli(['list', 'documents', '--json', '--library', dictum.library]);
  expect(answer).toMatchObject({ code: 3, stdout: '' });
  expect(answer.stderr.trim()).toBe(
    `The library ${dictum.library} is open elsewhere; nothing was done.`,
  );
  await callLibrary(dictum.window, 'overview', null);
  await dictum.close();
});

test('of several starts on one library only one keeps it', async () => {
  const dictum = await launchDictum();
  const check = () => runCli(['check', '--library', dictum.library]);
  const ends = await Promise.all([check(), check(), check()]);
  expect(ends.map(({ code }) => code)).toEqual([3, 3, 3]);
  await dictum.close();
});

test('a second start of the window ends quietly, and the first takes its files', async () => {
  const dictum = await launchDictum();
  const file = join(testMachine().projectFolder, 'tests', 'cases', 'texts', 'speech.md');
  // The library's own folder stands among the words of the second start, and is no file to import.
  await writeFile(join(dictum.library, 'diary.txt'), 'A diary that nobody asked to import.\n');
  expect(await runCli(['--library', dictum.library, file])).toMatchObject({ code: 0 });
  await expect
    .poll(async () => {
      const { documents } = await callLibrary(dictum.window, 'overview', null);
      return documents.map((one) => one.original?.name);
    })
    .toEqual(['speech.md']);
  await dictum.close();
});
