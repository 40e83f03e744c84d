// Libraries on disk as the drills damage them: copies, and what the program says of each.

import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { runCli, temporaryFolder } from '../../end-to-end/support/launch.ts';

/** A copy of a library in a new folder, with its owner kept: whoever runs Electron must be able to write it. */
export async function copyLibrary(library: string): Promise<string> {
  const copy = await temporaryFolder('copy');
  await promisify(execFile)('cp', ['-a', `${library}/.`, copy]);
  return copy;
}

/** What the user has in a library, each file by its hash: all but the database and Electron's own files. */
export async function keptFiles(library: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(library, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(library, path);
    if (!entry.isFile() || /^(?:store|\.profile)\//.test(name)) continue;
    found.set(
      name,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return found;
}

/** What `check` tells of a library that is whole. */
export interface Checked {
  /** Those that were tolerated. */
  problems: string[];
  counts: Record<string, number>;
  changes: number;
  rebuilt: boolean;
  replayed: number;
  /** Whether the journal was made anew. */
  mended: boolean;
}

/** What came of opening a library: whole, refused without any change, or neither, which must not be. */
export type Outcome =
  | { kind: 'whole'; checked: Checked }
  | { kind: 'refused'; sentence: string }
  | { kind: 'wrong'; why: string };

function onlyTolerated(stdout: string, tolerated: RegExp): boolean {
  const { problems } = JSON.parse(stdout) as { problems: string[] };
  return problems.every((problem) => tolerated.test(problem));
}

/**
 * Opens a library by `check`, and looks whether a refusal left everything as it was. Problems that are `tolerated`
 * are those of what was damaged and is not the library itself.
 */
export async function openByCheck(library: string, tolerated = /^$/): Promise<Outcome> {
  const before = await keptFiles(library);
  const { code, stdout, stderr } = await runCli(['check', '--json', '--library', library]);
  const said = stderr.trim();
  if (code === 0 || (code === 1 && stdout !== '' && onlyTolerated(stdout, tolerated)))
    return { kind: 'whole', checked: JSON.parse(stdout) as Checked };
  if (stdout !== '')
    return { kind: 'wrong', why: `opened and is not whole: ${stdout.slice(0, 300)}` };
  const sentences = said.split('\n').filter((line) => !line.startsWith('The store page ended'));
  const sentence = sentences.at(-1) ?? '';
  if (code !== 1 || !/^[A-Z“].*\.$/.test(sentence))
    return { kind: 'wrong', why: `code ${code}: ${said}` };
  const after = await keptFiles(library);
  for (const [name, hash] of before)
    if (after.get(name) !== hash)
      return { kind: 'wrong', why: `refused, and ${name} was changed: ${sentence}` };
  return { kind: 'refused', sentence };
}

/** Lists of a library, for comparing two of them word for word. */
export async function listsOf(library: string): Promise<string> {
  const answers: string[] = [];
  for (const what of ['documents', 'passages']) {
    const { code, stdout } = await runCli(['list', what, '--json', '--library', library]);
    answers.push(`${code} ${stdout}`);
  }
  return answers.join('\n');
}

export async function removeLibrary(library: string): Promise<void> {
  await rm(library, { recursive: true, force: true });
}

/** Expects the lowest line of the window to lead to the page that tells what happened, and lets that go. */
export async function expectTold(window: Page, sentence: string): Promise<void> {
  await window.getByRole('button', { name: 'Look at the snapshots' }).click();
  const page = window.getByRole('article', { name: 'Backups' });
  await expect(page).toContainText(sentence);
  await page.getByRole('button', { name: 'All is there' }).click();
  await expect(page).not.toContainText(sentence);
}
