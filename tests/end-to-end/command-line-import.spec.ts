import { chmod, copyFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { readLibrary } from '#core/formats/json/read.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import type { Answer } from './support/answers.ts';
import { ask, askOne, field, journalHash } from './support/answers.ts';
import { runCli, temporaryFolder } from './support/launch.ts';
import { testMachine } from './support/test-machine.ts';

const { projectFolder, sandbox } = testMachine();
const texts = join(projectFolder, 'tests', 'cases', 'texts');

/** What `expected.json` says of a text; the unit tests of the texts describe its fields. */
interface Expected extends Record<string, unknown> {
  file: string;
  encoding?: string;
  turns?: string[];
  contains?: string;
  refused?: boolean;
}

let library: string;
/** The answers to importing the folder of texts, by the path inside it. */
let imported: Map<string, Answer>;

test.beforeAll(async () => {
  library = join(await temporaryFolder('texts'), 'library');
  const answers = await ask(library, ['import', texts], 1);
  imported = new Map(answers.map((one) => [relative(texts, field(one, 'file')), one]));
});

/** The plain text of every document, out of one export: a start for each would take long. */
async function plainTexts(from: string): Promise<Map<string, string>> {
  const out = join(await temporaryFolder('plain'), 'all.json');
  await askOne(from, ['export', '--format', 'json', '--all', '--out', out]);
  const { records } = readLibrary(await readFile(out, 'utf8'));
  const texts = new Map<string, string>();
  for (const { record } of records)
    if ('owner' in record) texts.set(record.owner, plainTextOfBlocks(record.blocks));
  return texts;
}

test('every text of a folder is taken in as it should be, or refused', async () => {
  const cases = JSON.parse(await readFile(join(texts, 'expected.json'), 'utf8')) as Expected[];
  expect([...imported.keys()].toSorted()).toEqual(cases.map((one) => one.file).toSorted());
  const documents = await ask(library, ['list', 'documents']);
  const turns = await ask(library, ['list', 'turns']);
  const plain = await plainTexts(library);
  for (const wanted of cases) {
    const {
      file,
      encoding,
      contains,
      turns: labels,
      refused,
      url,
      chromiumOnly,
      ...fields
    } = wanted;
    void chromiumOnly;
    const answer = imported.get(file);
    if (refused === true) {
      expect(answer).toMatchObject({ status: 'refused', id: null, title: null, characters: null });
      continue;
    }
    expect(answer).toMatchObject({
      ...fields,
      file: join(texts, file),
      status: 'imported',
      reason: null,
    });
    const document = documents.find((one) => one['id'] === answer?.['id']);
    expect(document, file).toMatchObject({
      ...fields,
      ...(url === undefined ? {} : { url }),
      file,
      original: { name: file, encoding },
    });
    const own = turns.filter((one) => one['document'] === answer?.['id']);
    expect(own.map((turn) => turn['label'])).toEqual(labels ?? []);
    expect(answer?.['turns']).toBe(own.length);
    if (contains === undefined) continue;
    const id = field(answer ?? {}, 'id');
    const text = plain.get(id) ?? '';
    expect(text).toContain(contains);
    expect(answer?.['characters']).toBe(Array.from(text).length);
  }
});

test('the originals are kept byte for byte', async () => {
  const names = (await readdir(join(library, 'assets'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const document of await ask(library, ['list', 'documents'])) {
    const { sha256, size } = document['original'] as { sha256: string; size: number };
    const kept = await readFile(names.find((name) => name.endsWith(sha256)) ?? sha256);
    expect(kept.equals(await readFile(join(texts, field(document, 'file'))))).toBe(true);
    expect(kept.length).toBe(size);
  }
});

test('a Markdown file with HTML entities is taken in', async () => {
  const id = field(imported.get('everything.md') ?? {}, 'id');
  const { stdout } = await runCli(['show', id, '--text', '--library', library]);
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

test('the same bytes again are a duplicate, under any name, and change nothing', async () => {
  const before = await journalHash(library);
  const copy = join(await temporaryFolder('copy'), 'another name.txt');
  await copyFile(join(texts, 'arabic.txt'), copy);
  const answer = await askOne(library, ['import', copy]);
  expect(answer).toMatchObject({
    file: copy,
    status: 'duplicate',
    id: imported.get('arabic.txt')?.['id'],
    title: 'الجسر القديم',
    reason: '“another name.txt” is already in the library.',
  });
  expect(await journalHash(library)).toBe(before);
});

test('what cannot be taken in is refused in one sentence that names it, and changes nothing', async () => {
  const folder = await temporaryFolder('refused');
  const made = async (name: string, bytes: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  const large = await made('large.txt', 'a');
  await truncate(large, 50 * 1024 * 1024 + 1);
  const closed = await made('closed.txt', 'A text that nobody may read.');
  await chmod(closed, 0);
  const bare = join(folder, 'bare');
  await mkdir(bare);
  const cases: [path: string, reason: RegExp][] = [
    [join(texts, 'refused', 'picture.txt'), /^“picture.txt” [^.]*\.$/],
    [join(texts, 'refused', 'empty.txt'), /^“empty.txt” is empty\.$/],
    [join(texts, 'refused', 'only-white-space.txt'), /^“only-white-space.txt” [^.]*\.$/],
    [
      await made(
        'program.txt',
        Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 256),
      ),
      /^“program.txt” [^.]*\.$/,
    ],
    [join(folder, 'missing.txt'), /^“missing.txt” does not exist\.$/],
    [large, /^“large.txt” is larger than 50 MB\.$/],
    [bare, /^The folder “bare” holds no text files \(\.txt, \.md, \.srt, \.vtt\)\.$/],
    [
      await made('newer.json', '{"format": "dictum-library", "version": 99}'),
      /^“newer.json”.* newer version of Dictum\.$/,
    ],
  ];
  // Root reads everything; where the tests run with the sandbox, the application is never root.
  if (sandbox) cases.push([closed, /^“closed.txt” may not be read: permission is missing\.$/]);

  const before = await journalHash(library);
  const answers = await ask(library, ['import', ...cases.map(([path]) => path)], 1);
  expect(answers.map((one) => one['file'])).toEqual(cases.map(([path]) => path));
  for (const [index, answer] of answers.entries()) {
    expect(answer).toMatchObject({
      status: 'refused',
      id: null,
      title: null,
      kind: null,
      turns: null,
    });
    expect(answer['reason']).toMatch(cases[index]?.[1] ?? /^$/);
    expect(answer['reason']).not.toContain('\n');
  }
  expect(await journalHash(library)).toBe(before);
});

test('one refused file keeps no other out', async () => {
  const folder = await temporaryFolder('mixed');
  await writeFile(join(folder, 'a.txt'), 'The first of two short texts about a weir.');
  await writeFile(join(folder, 'b.txt'), '');
  await writeFile(join(folder, 'c.md'), '# A weir\n\nThe second.');
  const own = join(folder, 'library');
  const answers = await ask(own, ['import', join(folder, 'c.md'), folder], 1);
  expect(answers.map((one) => [one['file'], one['status']])).toEqual([
    [join(folder, 'c.md'), 'imported'],
    [join(folder, 'a.txt'), 'imported'],
    [join(folder, 'b.txt'), 'refused'],
  ]);
  expect(await ask(own, ['list', 'documents'])).toHaveLength(2);
});
