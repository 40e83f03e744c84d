// Libraries that a newer program or a newer engine has written: refused in a sentence, and left as they are.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { testMachine } from '../end-to-end/support/test-machine.ts';
import { isDrill, tell } from './support/drill.ts';
import { openByCheck } from './support/library-copies.ts';

/** Raises a number in both copies of `library.json`. */
async function raise(library: string, field: 'schema' | 'electron', by: number): Promise<void> {
  for (const name of ['library.json', 'library.copy.json']) {
    const path = join(library, name);
    const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, number>;
    await writeFile(path, JSON.stringify({ ...file, [field]: (file[field] ?? 0) + by }));
  }
}

test('a library of a newer program or a newer engine is refused and left as it is', async () => {
  const library = await temporaryFolder('versions');
  const speech = join(testMachine().projectFolder, 'tests', 'cases', 'texts', 'speech.md');
  expect(await runCli(['import', speech, '--library', library])).toMatchObject({ code: 0 });
  const steps = isDrill('versions') ? [1, 2, 10, 100] : [1];
  for (const step of steps)
    for (const [field, sentence] of [
      ['schema', 'was written by a newer version of Dictum'],
      ['electron', 'was last opened with Electron'],
    ] as const) {
      await raise(library, field, step);
      const outcome = await openByCheck(library);
      expect(outcome).toMatchObject({
        kind: 'refused',
        sentence: expect.stringContaining(sentence) as unknown,
      });
      await raise(library, field, -step);
    }
  expect((await openByCheck(library)).kind).toBe('whole');
  tell(`${steps.length * 2} newer libraries refused, nothing changed, and opened again afterwards`);
});
