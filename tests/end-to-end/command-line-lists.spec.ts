import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, askOne, journalHash, slice } from './support/answers.ts';
import { runCli, temporaryFolder } from './support/launch.ts';
import type { FilledLibrary } from './support/sample-file.ts';
import { filledLibrary } from './support/sample-file.ts';
import { idNumber, momentNumber } from '../fixtures/formats/make-records.ts';

/** The plain text of the interview, as `show --text` must print it. */
const interviewText = [
  'Opening',
  'M. Oru: Why did Veland close the harbour? 👩‍🚀',
  'Minister Tal: We never closed it. The Harbour League asked for a week of rest.',
  'first the cranes',
  'then the gates',
].join('\n');

/** Where a quote stands in the interview, in code points. */
function placeOf(quote: string): { start: number; end: number } {
  const at = interviewText.indexOf(quote);
  const start = Array.from(interviewText.slice(0, at)).length;
  return { start, end: start + Array.from(quote).length };
}

let filled: FilledLibrary;
let library: string;
let journal: string;

test.beforeAll(async () => {
  filled = await filledLibrary();
  ({ library } = filled);
  journal = await journalHash(library);
});

test.afterAll(async () => expect(await journalHash(library)).toBe(journal));

test('list documents', async () => {
  expect(await ask(library, ['list', 'documents'])).toEqual([
    {
      id: filled.interview,
      file: null,
      title: 'The harbour talks',
      author: 'M. Oru',
      publisher: 'The Veland Courier',
      date: '2025-06-24',
      dateProposal: null,
      url: 'https://example.org/talks?a=1&b=2',
      language: 'en',
      kind: 'interview',
      characters: Array.from(interviewText).length,
      passages: 4,
      actors: 3,
      turns: 2,
      original: null,
      createdAt: momentNumber(100),
      changedAt: momentNumber(100),
    },
    expect.objectContaining({ id: filled.article, date: '2025', author: null, turns: 0 }),
  ]);
  expect(await ask(library, ['list', 'documents', '--document', filled.article])).toHaveLength(1);
});

test('list passages: by place, on exactly their quotes, with who speaks', async () => {
  const passages = await ask(library, ['list', 'passages', '--document', filled.interview]);
  const anchored = passages.filter((one) => one['state'] === 'anchored');
  expect(anchored.map((one) => one['id'])).toEqual([303, 301, 302].map(idNumber));
  for (const one of anchored)
    expect(slice(interviewText, one['start'], one['end'])).toBe(one['quote']);
  expect(passages.find((one) => one['id'] === idNumber(301))).toEqual({
    id: idNumber(301),
    document: filled.interview,
    file: null,
    ...placeOf('We never closed it. The Harbour League asked'),
    quote: 'We never closed it. The Harbour League asked',
    prefix: filled.records.passages.find((one) => one.id === idNumber(301))?.prefix,
    suffix: ' for a week of rest.\nfirst the c',
    colour: 4,
    colourName: 'Red',
    comment: 'A denial.\n\nCompare March.',
    tags: ['denial', 'harbour'],
    state: 'anchored',
    speaker: 'Minister Tal',
    actors: [
      { actor: idNumber(401), name: 'Minister Tal', role: 'speaker' },
      { actor: idNumber(402), name: 'Harbour League', role: 'about' },
      { actor: idNumber(403), name: 'Veland', role: 'about' },
    ],
    annotation: null,
    createdAt: momentNumber(301),
    changedAt: momentNumber(301),
  });
  const states = passages.map((one) => one['state']);
  expect(states.filter((state) => state === 'orphaned')).toHaveLength(1);
  expect(await ask(library, ['list', 'passages'])).toHaveLength(5);
});

test('list turns: with the label, and where the words begin', async () => {
  const minister = interviewText.slice(interviewText.indexOf('Minister Tal:'));
  expect(await ask(library, ['list', 'turns'])).toEqual([
    {
      document: filled.interview,
      file: null,
      ...placeOf('M. Oru: Why did Veland close the harbour? 👩‍🚀'),
      surface: 'M. Oru: Why did Veland close the harbour? 👩‍🚀',
      textStart: placeOf('Why did').start,
      label: 'M. Oru',
      speaker: 'M. Oru',
      actor: null,
      name: null,
      asks: false,
      status: 'proposed',
    },
    {
      document: filled.interview,
      file: null,
      ...placeOf(minister),
      surface: minister,
      textStart: placeOf('We never').start,
      label: 'Minister Tal',
      speaker: 'Minister Tal',
      actor: idNumber(401),
      name: 'Minister Tal',
      asks: false,
      status: 'proposed',
    },
  ]);
});

test('list mentions: every name where it stands, by place, with who speaks', async () => {
  const own = await ask(library, ['list', 'mentions', '--document', filled.interview]);
  const tal = interviewText.indexOf('Minister Tal');
  expect(own).toEqual([
    {
      document: filled.interview,
      file: null,
      ...placeOf('Veland'),
      surface: 'Veland',
      actor: idNumber(403),
      name: 'Veland',
      candidates: [{ actor: idNumber(403), name: 'Veland', status: 'proposed' }],
      speaker: 'M. Oru',
      status: 'proposed',
    },
    expect.objectContaining({
      start: Array.from(interviewText.slice(0, tal)).length,
      surface: 'Minister Tal',
      name: 'Minister Tal',
      speaker: 'Minister Tal',
    }),
    expect.objectContaining({
      ...placeOf('Harbour League'),
      surface: 'Harbour League',
      actor: idNumber(402),
      speaker: 'Minister Tal',
    }),
  ]);
  for (const one of own)
    expect(slice(interviewText, one['start'], one['end'])).toBe(one['surface']);
  const all = await ask(library, ['list', 'mentions']);
  expect(all.filter((one) => one['document'] === filled.interview)).toEqual(own);
  expect(all.length).toBeGreaterThan(own.length);
});

test('list links and list actors', async () => {
  const links = await ask(library, ['list', 'links', '--document', filled.interview]);
  expect(links.map((one) => one['id'])).toEqual([501, 502, 503, 504].map(idNumber));
  expect(links[3]).toEqual({
    id: idNumber(504),
    document: filled.interview,
    file: null,
    passage: idNumber(302),
    ...placeOf('The Harbour League asked for a week of rest'),
    surface: 'The Harbour League asked for a week of rest',
    actor: idNumber(402),
    name: 'Harbour League',
    role: 'cited source',
    speaker: 'Minister Tal',
    status: 'accepted',
    createdAt: momentNumber(504),
  });
  expect(await ask(library, ['list', 'actors'])).toEqual([
    {
      id: idNumber(401),
      name: 'Minister Tal',
      type: 'person',
      aliases: ['Tal', 'the minister'],
      description: 'Speaks for Veland.',
      exclusions: [],
      attributes: [],
      identifiers: [],
      colour: null,
      picture: null,
      links: 1,
      statements: 2,
      createdAt: momentNumber(401),
      changedAt: momentNumber(401),
    },
    expect.objectContaining({ name: 'Harbour League', links: 2, statements: 1 }),
    expect.objectContaining({ name: 'Veland', type: 'state', links: 2 }),
  ]);
  const own = await ask(library, ['list', 'actors', '--document', filled.article]);
  expect(own).toEqual([expect.objectContaining({ name: 'Veland', links: 1 })]);
});

test('list notes', async () => {
  const text = 'What was closed, and by whom?\nWe never closed it. The Harbour League asked';
  expect(await ask(library, ['list', 'notes'])).toEqual([
    {
      id: filled.note,
      title: 'Closed or not?',
      characters: text.length,
      citations: [idNumber(301)],
      tags: ['harbour/closing', 'open'],
      pinned: false,
      day: null,
      createdAt: momentNumber(600),
      changedAt: momentNumber(600),
    },
  ]);
});

test('show: every kind of record, and the plain texts with nothing added', async () => {
  const lists: Record<string, string> = {
    document: filled.interview,
    passage: idNumber(302),
    actor: filled.actor,
    link: idNumber(504),
    note: filled.note,
  };
  for (const [record, id] of Object.entries(lists)) {
    const shown = await askOne(library, ['show', id]);
    expect(shown).toMatchObject({ record, id });
    const listed = (await ask(library, ['list', `${record}s`])).find((one) => one['id'] === id);
    expect(listed).toBeDefined();
    expect(shown).toMatchObject(listed ?? {});
  }
  const actor = await askOne(library, ['show', filled.actor]);
  expect(actor).toMatchObject({ picture: null, labels: [] });
  expect(actor['linked']).toEqual([expect.objectContaining({ id: idNumber(501) })]);
  expect(actor['said']).toEqual(
    [801, 802].map((number) => expect.objectContaining({ id: idNumber(number) })),
  );
  expect(actor['decisions']).toEqual({ accepted: 0, rejected: 1 });
  const texts = [
    [filled.interview, interviewText],
    [idNumber(302), 'The Harbour League asked for a week of rest'],
    [filled.note, 'What was closed, and by whom?\nWe never closed it. The Harbour League asked'],
  ];
  for (const [id = '', text] of texts) {
    const { code, stdout } = await runCli(['show', id, '--text', '--library', library]);
    expect(code).toBe(0);
    expect(stdout).toBe(text);
  }
});

test('search: each kind, with the place of the match in code points', async () => {
  const hits = await ask(library, ['search', 'harbour', 'league']);
  expect(new Set(hits.map((one) => one['kind']))).toEqual(
    new Set(['document', 'passage', 'note', 'actor']),
  );
  for (const hit of hits) {
    if (hit['document'] !== filled.interview) continue;
    expect(slice(interviewText, hit['start'], hit['end'])).toBe('Harbour');
  }
  expect(hits.find((one) => one['kind'] === 'actor')).toMatchObject({
    id: idNumber(402),
    title: 'Harbour League',
    document: null,
    start: null,
    end: null,
  });
  const [comment] = await ask(library, ['search', 'denial']);
  expect(comment).toMatchObject({
    kind: 'comment',
    id: idNumber(301),
    ...placeOf('We never closed it. The Harbour League asked'),
  });
  expect(await ask(library, ['search', 'harbour', '--limit', '1'])).toHaveLength(1);
  expect(await ask(library, ['search', 'zeppelin'])).toEqual([]);
});

test('three megabytes go through a pipe to their end', async () => {
  const folder = await temporaryFolder('long');
  const file = join(folder, 'long.txt');
  const line = 'The quay counts its hours in bells, and 🔔 the bells are counted. ';
  await writeFile(
    file,
    Array.from({ length: 700 }, (_, at) => `${at} ${line.repeat(66)}`).join('\n\n'),
  );
  const own = join(folder, 'library');
  const id = String((await askOne(own, ['import', file]))['id']);
  const { code, stdout } = await runCli(['show', id, '--text', '--library', own]);
  expect(code).toBe(0);
  expect(Buffer.byteLength(stdout)).toBeGreaterThan(3_000_000);
  expect(stdout.trimEnd().endsWith('the bells are counted.')).toBe(true);
  expect(stdout).toContain('699 The quay');
  const shown = await askOne(own, ['show', id]);
  expect(shown['characters']).toBe(Array.from(stdout).length);
});
