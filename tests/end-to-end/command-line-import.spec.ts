import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Answer } from './support/answers.ts';
import { ask, askOne, journalHash, slice, text } from './support/answers.ts';
import { runCli, temporaryFolder } from './support/launch.ts';
import { testMachine } from './support/test-machine.ts';

const { projectFolder } = testMachine();
const texts = join(projectFolder, 'tests', 'cases', 'texts');

test('a Markdown file with HTML entities is taken in', async () => {
  const library = join(await temporaryFolder('entities'), 'library');
  const answer = await askOne(library, ['import', join(texts, 'everything.md')]);
  expect(answer).toMatchObject({ status: 'imported', reason: null });
  const { stdout } = await runCli(['show', text(answer, 'id'), '--text', '--library', library]);
  expect(stdout).toContain('an entity & and a refused link');
});

test('no hidden page holds code that makes HTML out of a text', async () => {
  for (const page of ['import', 'store']) {
    const folder = join(projectFolder, 'out', 'pages', page, 'assets');
    const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts)
      expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/\.(?:inner|outer)HTML\s*=/);
  }
});
