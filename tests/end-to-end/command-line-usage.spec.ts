import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { CommandResult } from './support/launch.ts';
import { askOne, journalHash } from './support/answers.ts';
import { runCli, temporaryFolder } from './support/launch.ts';
import { testMachine } from './support/test-machine.ts';

let folder: string;
let library: string;
let document: string;

test.beforeAll(async () => {
  folder = await temporaryFolder('usage');
  library = join(folder, 'library');
  await writeFile(join(folder, 'a text.txt'), 'The weir is open, and the mill stands still.');
  document = String((await askOne(library, ['import', join(folder, 'a text.txt')]))['id']);
});

/** Runs the command line with the person standing in `cwd`. */
const runFrom = (cwd: string, args: readonly string[]): Promise<CommandResult> =>
  runCli(args, '', cwd);

const wrong: [args: string[], sentence: string][] = [
  [['import'], 'import needs files or folders.'],
  [
    ['list'],
    'list needs one of documents, passages, actors, links, mentions, turns, quotes, statements, notes.',
  ],
  [
    ['list', 'documnets'],
    'list needs one of documents, passages, actors, links, mentions, turns, quotes, statements, notes.',
  ],
  [['list', 'passages', '--dokument', 'x'], 'There is no option --dokument here.'],
  [['list', 'passages', '--document'], '--document needs a value.'],
  [['list', 'passages', '--document', 'x', '--document', 'y'], '--document is given twice.'],
  [['show'], 'show needs one id.'],
  [
    ['export', '--format', 'odt', '--out', 'x', '--all'],
    'export needs --format markdown|vault|template|html|pdf|docx|json|passages-csv|links-csv|statements-csv|annotations|csl|bibtex|codebook.',
  ],
  [['export', '--format', 'html', '--all'], 'export needs --out PATH.'],
  [
    ['export', '--format', 'html', '--out', 'x', '--selection', 'a,,b'],
    '--selection takes ids with commas between: ID,ID.',
  ],
  [
    ['export', '--format', 'pdf', '--out', 'x', '--all', '--no-fonts'],
    '--no-fonts belongs to --format html.',
  ],
  [
    ['export', '--format', 'html', '--out', 'x'],
    'export needs one of --document ID, --note ID, --actor ID, --selection ID,ID…, --all.',
  ],
  [
    ['export', '--format', 'html', '--out', 'x', '--all', '--note', 'y'],
    'export needs one of --document ID, --note ID, --actor ID, --selection ID,ID…, --all.',
  ],
  [['search', ' '], 'search needs something to look for.'],
  [['search', 'weir', '--limit', '0'], '--limit must be a whole number from 1 to 1000.'],
  [['suggest'], 'suggest needs --document ID.'],
  [['annotate'], 'annotate needs one file.'],
  [['check', 'everything'], 'check does not take “everything”.'],
];

for (const [args, sentence] of wrong)
  test(`“${args.join(' ')}” is wrong usage, and makes no library`, async () => {
    const none = join(folder, 'none');
    const answer = await runCli([...args, '--library', none]);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr.split('\n\n')[0]).toBe(sentence);
    expect(answer.stderr).toContain('Usage: dictum COMMAND');
    expect(existsSync(none)).toBe(false);
  });

test('a word that is no command and no file opens no window', async () => {
  const none = join(folder, 'none');
  const calls: [args: string[], sentence: string][] = [
    [['lisst', '--library', none], '“lisst” is neither a command nor a file.'],
    [
      ['lisst', 'documents', '--json', '--library', none],
      '“lisst” is neither a command nor a file.',
    ],
    [['--json', '--library', none], '--json needs a command.'],
    [['list', 'documents', '--library'], '--library needs a folder.'],
    [['list', 'documents', '--library', '--json'], '--library needs a folder.'],
  ];
  for (const [args, sentence] of calls) {
    const answer = await runCli(args);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr.split('\n\n')[0]).toBe(sentence);
  }
  expect(existsSync(none)).toBe(false);
});

test('--json may stand before the command', async () => {
  const { code, stdout } = await runCli(['--json', '--library', library, 'list', 'documents']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: document });
});

test('a backup is one file; only with --yes it takes the place of a library, and only a whole one', async () => {
  const folder = await temporaryFolder('backup');
  const file = join(folder, 'backup.zip');
  const made = await runCli(['backup', '--out', file, '--json', '--library', library]);
  expect(JSON.parse(made.stdout)).toMatchObject({ path: file, counts: { documents: 1 } });

  const other = join(folder, 'other');
  const told = await runCli(['restore', file, '--library', other]);
  expect(told).toMatchObject({ code: 1, stderr: '' });
  expect(told.stdout).toContain('Nothing was changed; add --yes');
  const torn = join(folder, 'torn.zip');
  await writeFile(torn, (await readFile(file)).subarray(0, 2000));
  const refused = await runCli(['restore', torn, '--yes', '--library', other]);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('is no backup of a Dictum library, or it is damaged.');
  const restored = await runCli(['restore', file, '--yes', '--json', '--library', other]);
  expect(JSON.parse(restored.stdout)).toMatchObject({ restored: true, counts: { documents: 1 } });
  const checked = await runCli(['check', '--json', '--library', other]);
  expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, counts: { documents: 1 } });
});

test('an unknown id is named in one sentence', async () => {
  const before = await journalHash(library);
  const calls: [args: string[], sentence: string][] = [
    [['show', 'unknown'], 'There is nothing with the id “unknown” in this library.'],
    [['show', '../../etc'], 'There is nothing with the id “../../etc” in this library.'],
    [
      ['list', 'passages', '--document', 'a/b'],
      'There is no document with the id “a/b” in this library.',
    ],
    [
      ['list', 'actors', '--document', 'unknown'],
      'There is no document with the id “unknown” in this library.',
    ],
  ];
  for (const [args, sentence] of calls)
    expect(await runCli([...args, '--json', '--library', library])).toEqual({
      code: 1,
      stdout: '',
      stderr: `${sentence}\n`,
    });
  expect(await journalHash(library)).toBe(before);
});

test('help is printed to standard output', async () => {
  for (const words of [['-h'], ['--help'], ['export', '-h'], ['list', 'nothing', '--help']]) {
    const { code, stdout, stderr } = await runCli(words);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: dictum COMMAND/);
    expect(stdout.endsWith('elsewhere.\n')).toBe(true);
  }
});

test('after “--” nothing is an option', async () => {
  const answer = await runCli(['search', '--json', '--library', library, '--', '--text', 'weir']);
  expect(answer).toMatchObject({ code: 0, stdout: '', stderr: '' });
  const found = await runCli(['search', '--json', '--library', library, '--', 'weir']);
  expect(JSON.parse(found.stdout)).toMatchObject({ kind: 'document', id: document });
});

test('paths count from where the person stands', async () => {
  const args = ['import', 'a text.txt', '--json', '--library', 'library'];
  const imported = await runFrom(folder, args);
  expect(imported.code).toBe(0);
  expect(JSON.parse(imported.stdout)).toMatchObject({
    file: 'a text.txt',
    status: 'duplicate',
    id: document,
  });
  const inner = await temporaryFolder('inner');
  const up = join('..', basename(folder), 'library');
  expect(dirname(inner)).toBe(dirname(folder));
  const exported = await runFrom(inner, [
    'export',
    '--format',
    'html',
    '--all',
    '--out',
    'all.html',
    '--library',
    up,
  ]);
  expect(exported.code).toBe(0);
  expect(await readFile(join(inner, 'all.html'), 'utf8')).toContain('The weir is open');
});

test('npm run dictum, too, counts paths from where the person stands', async () => {
  const { projectFolder } = testMachine();
  const own = join(await temporaryFolder('npm'), 'library');
  const child = spawn(
    'npm',
    ['run', '--silent', 'dictum', '--', 'import', 'speech.md', '--json', '--library', own],
    { cwd: join(projectFolder, 'tests', 'cases', 'texts'), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file: 'speech.md', status: 'imported' });
});
