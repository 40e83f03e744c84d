import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import mammoth from 'mammoth';
import { readMarkdown } from '#core/formats/markdown/read.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { idNumber } from '../fixtures/formats/make-records.ts';
import { ask, askOne, journalHash } from './support/answers.ts';
import { runCli, temporaryFolder } from './support/launch.ts';
import { pdfText } from './support/pdf-text.ts';
import type { FilledLibrary } from './support/sample-file.ts';
import { filledLibrary } from './support/sample-file.ts';
import { testMachine } from './support/test-machine.ts';

const denial = 'We never closed it. The Harbour League asked';
const prices = 'Veland: שלום';

let filled: FilledLibrary;
let library: string;
let out: string;

test.beforeAll(async () => {
  filled = await filledLibrary();
  ({ library } = filled);
  out = await temporaryFolder('exports');
});

/** Writes an export and answers its report of what did not fit. */
async function exported(
  name: string,
  ...subject: string[]
): Promise<{ path: string; report: unknown }> {
  const path = join(out, name);
  const answer = await askOne(library, ['export', '--out', path, ...subject]);
  expect(answer['path']).toBe(path);
  return { path, report: answer['report'] };
}

/** The file's words, whatever its format, for looking quotes up. */
async function wordsOf(format: string, path: string): Promise<string> {
  if (format === 'pdf') return pdfText(path);
  if (format === 'docx') return (await mammoth.extractRawText({ path })).value;
  const text = await readFile(path, 'utf8');
  if (format === 'markdown') return plainTextOfBlocks(readMarkdown(text).blocks);
  if (format === 'json') return text;
  return text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

for (const format of ['markdown', 'html', 'pdf', 'json'])
  test(`a document, a note and an actor as ${format}`, async () => {
    const subjects: [kind: string, id: string, words: string[]][] = [
      [
        'document',
        filled.interview,
        ['The harbour talks', denial, 'A denial.', 'Minister Tal', 'first the cranes'],
      ],
      ['note', filled.note, ['Closed or not?', 'What was closed, and by whom?', denial]],
      ['actor', filled.actor, ['Minister Tal', 'Speaks for Veland.', denial]],
    ];
    for (const [kind, id, words] of subjects) {
      const answer = await exported(`${kind}.${format}`, '--format', format, `--${kind}`, id);
      const content = await wordsOf(format, answer.path);
      for (const word of words) expect(content, `${kind} as ${format}`).toContain(word);
    }
  });

test('all: a folder of Markdown, one file of HTML, of PDF, of JSON', async () => {
  const { path: folder } = await exported('vault', '--format', 'md', '--all');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(files.map((name) => wordsOf('markdown', join(folder, name))));
  for (const words of [denial, prices, 'Closed or not?', 'Harbour League'])
    expect(
      texts.some((text) => text.includes(words)),
      words,
    ).toBe(true);
  for (const format of ['html', 'pdf', 'docx', 'json']) {
    const { path } = await exported(`all.${format}`, '--format', format, '--all');
    const content = await wordsOf(format, path);
    for (const words of [denial, 'Veland', '世界', 'Closed or not?', 'Harbour League'])
      expect(content, format).toContain(words);
  }
});

test('some things of each kind, named by their ids', async () => {
  const ids = [filled.note, filled.actor, filled.interview].join(',');
  const { path } = await exported('some.html', '--format', 'html', '--selection', ids);
  const page = await wordsOf('html', path);
  for (const words of [denial, 'Closed or not?', 'Minister Tal']) expect(page).toContain(words);
  expect(page).not.toContain('Bread is dear');
  const { path: vault } = await exported('some', '--format', 'vault', '--selection', ids);
  expect(await readdir(join(vault, 'Sources'))).toEqual(['The harbour talks.md']);
});

test('JSON read into an empty library and written again is the same, byte for byte', async () => {
  const { path } = await exported('round.json', '--format', 'json', '--all');
  const second = join(out, 'second');
  const first = await askOne(second, ['import', path]);
  expect(first).toMatchObject({ status: 'imported', id: null });
  const again = join(out, 'again.json');
  await askOne(second, ['export', '--format', 'json', '--all', '--out', again]);
  expect((await readFile(again)).equals(await readFile(path))).toBe(true);
  expect((await readFile(path, 'utf8')).includes(idNumber(504))).toBe(true);
  expect(await askOne(second, ['check'])).toMatchObject({ ok: true, problems: [] });

  const before = await journalHash(second);
  const twice = await askOne(second, ['import', path]);
  expect(twice).toMatchObject({ status: 'duplicate', id: null });
  expect(await journalHash(second)).toBe(before);
});

test('so does a library of real files, with their originals', async () => {
  const texts = join(testMachine().projectFolder, 'tests', 'cases', 'texts');
  const folder = await temporaryFolder('real');
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const files = ['utf-16le.txt', 'windows-1252.txt', 'emoji-and-combining.txt', 'everything.md'];
  await ask(first, ['import', ...files.map((name) => join(texts, name))]);
  const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
  await askOne(first, ['export', '--format', 'json', '--all', '--out', one]);
  await askOne(second, ['import', one]);
  await askOne(second, ['export', '--format', 'json', '--all', '--out', two]);
  expect((await readFile(two)).equals(await readFile(one))).toBe(true);
  expect(await askOne(second, ['check'])).toMatchObject({ ok: true, counts: { documents: 4 } });
  expect(await ask(second, ['list', 'documents'])).toEqual(await ask(first, ['list', 'documents']));
  // The originals came along, so the same file is known.
  expect(await askOne(second, ['import', join(texts, 'utf-16le.txt')])).toMatchObject({
    status: 'duplicate',
  });
});

test('an export that cannot be written says why in one sentence, and leaves nothing behind', async () => {
  const folder = await temporaryFolder('nowhere');
  await writeFile(join(folder, 'kept.html'), 'An older export.');
  const cases: [args: string[], sentence: string][] = [
    [
      ['--out', join(folder, 'no', 'such.html'), '--all'],
      '“such.html” was not written: the folder does not exist.',
    ],
    [
      ['--out', folder, '--all'],
      `“${folder.split('/').at(-1)}” was not written: there is a folder of that name.`,
    ],
    [
      ['--out', join(folder, 'kept.html'), '--document', 'unknown'],
      'There is no document with the id “unknown” in this library.',
    ],
    [
      ['--out', join(folder, 'kept.html'), '--note', filled.actor],
      `There is no note with the id “${filled.actor}” in this library.`,
    ],
    [
      ['--out', join(folder, 'kept.html'), '--actor', '../x'],
      'There is no actor with the id “../x” in this library.',
    ],
  ];
  const before = await journalHash(library);
  for (const [args, sentence] of cases) {
    const answer = await runCli([
      'export',
      '--format',
      'html',
      ...args,
      '--json',
      '--library',
      library,
    ]);
    expect(answer).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
  }
  expect(await readdir(folder)).toEqual(['kept.html']);
  expect(await readFile(join(folder, 'kept.html'), 'utf8')).toBe('An older export.');
  expect(await journalHash(library)).toBe(before);
});
