import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Answer } from './support/answers.ts';
import { ask, askOne, field, journalHash, slice } from './support/answers.ts';
import { runCli, temporaryFolder } from './support/launch.ts';
import { testMachine } from './support/test-machine.ts';

const texts = join(testMachine().projectFolder, 'tests', 'cases', 'texts');

let folder: string;
let library: string;
/** Documents by file name. */
let ids: Map<string, string>;

test.beforeAll(async () => {
  folder = await temporaryFolder('annotate');
  library = join(folder, 'library');
  const files = [
    'title-then-interview.txt',
    'inline-date-byline-at-end.txt',
    'arabic.txt',
    'everything.md',
  ];
  // Two documents of one title: nothing tells which is meant.
  for (const name of ['one.txt', 'two.txt'])
    await writeFile(join(folder, name), `Notices\n\nThe bell of ${name} rings twice.`);
  const paths = [
    ...files.map((name) => join(texts, name)),
    join(folder, 'one.txt'),
    join(folder, 'two.txt'),
  ];
  await ask(library, ['import', ...paths]);
  const documents = await ask(library, ['list', 'documents']);
  ids = new Map(documents.map((one) => [field(one, 'file'), field(one, 'id')]));
});

const idOf = (file: string): string => ids.get(file) ?? `no ${file}`;

/** An annotation on a quote. */
function annotation(
  id: string,
  source: unknown,
  exact: string,
  more: object = {},
  quote: object = {},
) {
  return {
    id,
    type: 'Annotation',
    target: { source, selector: { type: 'TextQuoteSelector', exact, ...quote } },
    ...more,
  };
}

async function annotationFile(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(content));
  return file;
}

async function exported(name: string): Promise<string> {
  const out = join(folder, name);
  await askOne(library, ['export', '--format', 'json', '--all', '--out', out]);
  return readFile(out, 'utf8');
}

test('annotations become passages exactly on their quotes, once', async () => {
  const article = await readFile(join(texts, 'inline-date-byline-at-end.txt'));
  const hash = createHash('sha256').update(article).digest('hex');
  const body = [
    { type: 'TextualBody', purpose: 'commenting', value: 'Who would pay?' },
    { type: 'TextualBody', purpose: 'tagging', value: 'fees' },
    { type: 'TextualBody', purpose: 'tagging', value: 'quay' },
    {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: { label: 'Odile Varkan' },
      'dictum:role': 'speaker',
    },
    {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: { label: 'The pilots’ guild' },
      'dictum:role': 'addressee',
    },
  ];
  const items = [
    annotation(
      'urn:test:by-id',
      `urn:uuid:${idOf('title-then-interview.txt')}`,
      'A quay is not a gift',
      { body },
    ),
    annotation('urn:test:by-hash', `urn:sha256:${hash}`, 'a third has asked what an hour is'),
    annotation('urn:test:by-url', 'https://example.org/everything', 'a refused link'),
    annotation('urn:test:by-file', 'arabic.txt', 'الجسر أقوى مما كان'),
    annotation('urn:test:by-title', { title: 'A Bell for the Northern Basin' }, 'They want a bell'),
    // The quote stands often; what comes before it says where.
    annotation(
      'urn:test:context',
      'title-then-interview.txt',
      'Interviewer: ',
      {},
      { prefix: 'I am early.\n', suffix: 'The council' },
    ),
    annotation('urn:test:unclear', 'title-then-interview.txt', 'Interviewer: '),
    annotation('urn:test:not-found', 'title-then-interview.txt', 'A quay is a gift'),
    annotation('urn:test:two-documents', 'Notices', 'rings twice'),
    annotation('urn:test:no-document', 'nowhere.txt', 'rings twice'),
    {
      id: 'urn:test:position-only',
      type: 'Annotation',
      target: { source: 'one.txt', selector: { type: 'TextPositionSelector', start: 0, end: 4 } },
    },
  ];
  const file = await annotationFile('annotations.jsonld', { type: 'AnnotationPage', items });
  const lines = await ask(library, ['annotate', file], 1);
  const short = (line: Answer): string =>
    `${field(line, 'annotation').slice('urn:test:'.length)} ${field(line, 'status')}`;
  expect(lines.map(short)).toEqual([
    'by-id imported',
    'by-hash imported',
    'by-url imported',
    'by-file imported',
    'by-title imported',
    'context imported',
    'unclear refused',
    'not-found refused',
    'two-documents refused',
    'no-document refused',
    'position-only refused',
  ]);
  const reasons = lines.slice(6).map((line) => field(line, 'reason'));
  expect(reasons).toEqual([
    'The quote stands in several places of “A Bell for the Northern Basin”, and nothing says which is meant.',
    'The quote does not stand in “A Bell for the Northern Basin”.',
    'Several documents are called “Notices”.',
    'No document of the library is “nowhere.txt”.',
    expect.stringMatching(/position alone never anchors\.$/),
  ]);

  const passages = await ask(library, ['list', 'passages']);
  expect(passages).toHaveLength(6);
  const wanted = new Map(items.map((one) => [one.id, one.target.selector]));
  for (const passage of passages) {
    const id = field(passage, 'document');
    const { stdout } = await runCli(['show', id, '--text', '--library', library]);
    const selector = wanted.get(field(passage, 'annotation'));
    expect(selector).toMatchObject({ exact: passage['quote'] });
    expect(slice(stdout, passage['start'], passage['end'])).toBe(passage['quote']);
    if (passage['annotation'] !== 'urn:test:context') continue;
    const before = Array.from(stdout).slice(0, Number(passage['start'])).join('');
    expect(before.endsWith('I am early.\n')).toBe(true);
  }
  expect(passages.find((one) => one['annotation'] === 'urn:test:by-id')).toMatchObject({
    comment: 'Who would pay?',
    tags: ['fees', 'quay'],
    speaker: 'Odile Varkan',
    actors: [
      { name: 'Odile Varkan', role: 'speaker' },
      { name: 'The pilots’ guild', role: 'addressee' },
    ],
  });

  const before = [await exported('first.json'), await journalHash(library)];
  const again = await ask(library, ['annotate', file], 1);
  expect(again.map(short).slice(0, 6)).toEqual(
    lines.slice(0, 6).map((line) => short({ ...line, status: 'existing' })),
  );
  expect(again.map((line) => line['passage'])).toEqual(lines.map((line) => line['passage']));
  expect(again.slice(6)).toEqual(lines.slice(6));
  expect([await exported('second.json'), await journalHash(library)]).toEqual(before);
});

test('one annotation alone, with nothing refused, is exit 0', async () => {
  const file = await annotationFile('one.json', annotation('urn:test:alone', 'two.txt', 'bell'));
  const line = await askOne(library, ['annotate', file]);
  expect(line).toMatchObject({
    annotation: 'urn:test:alone',
    status: 'imported',
    document: idOf('two.txt'),
    reason: null,
  });
  const passage = await askOne(library, ['show', field(line, 'passage')]);
  expect(passage).toMatchObject({ quote: 'bell', annotation: 'urn:test:alone', comment: '' });
});

test('what is no file of annotations is refused in one sentence, and changes nothing', async () => {
  const before = await journalHash(library);
  await writeFile(join(folder, 'prose.json'), 'Not JSON at all.');
  const cases: [file: string, sentence: string][] = [
    [join(folder, 'prose.json'), '“prose.json” is not JSON.'],
    [
      await annotationFile('none.json', { hello: 'there' }),
      '“none.json” holds no Web Annotations.',
    ],
    [join(folder, 'missing.json'), '“missing.json” does not exist.'],
    [folder, `“${folder.split('/').at(-1)}” is a folder.`],
  ];
  for (const [file, sentence] of cases) {
    const answer = await runCli(['annotate', file, '--json', '--library', library]);
    expect(answer).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
  }
  expect(await journalHash(library)).toBe(before);
});
