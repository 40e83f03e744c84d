import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { runCli } from './launch.ts';

/** A line of `--json`. */
export type Answer = Record<string, unknown>;

/** Runs a command with `--json` on a library and answers its lines; fails unless the exit code is `code`. */
export async function ask(library: string, args: readonly string[], code = 0): Promise<Answer[]> {
  const { code: found, stdout, stderr } = await runCli([...args, '--json', '--library', library]);
  expect(found, `${args.join(' ')}: ${stderr}`).toBe(code);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
}

/** Like `ask`, where one line is expected. */
export async function askOne(library: string, args: readonly string[], code = 0): Promise<Answer> {
  const [answer, ...others] = await ask(library, args, code);
  expect(others).toEqual([]);
  if (answer === undefined) throw new Error(`${args.join(' ')} answered nothing.`);
  return answer;
}

/** A text field of an answer. */
export function field(answer: Answer, name: string): string {
  const value = answer[name];
  if (typeof value !== 'string') throw new Error(`${name} is ${JSON.stringify(value)}`);
  return value;
}

/** One hash over the journal of a library: equal hashes, and nothing was changed. */
export async function journalHash(library: string): Promise<string> {
  const hash = createHash('sha256');
  const folder = join(library, 'journal');
  for (const name of (await readdir(folder)).sort()) {
    hash.update(`${name}\0`);
    hash.update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}

/** `text[start:end]` in code points, as the handbook promises it. */
export function slice(whole: string, start: unknown, end: unknown): string {
  return Array.from(whole).slice(Number(start), Number(end)).join('');
}
