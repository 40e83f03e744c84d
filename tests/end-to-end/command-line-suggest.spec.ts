import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Answer } from './support/answers.ts';
import { ask, askOne, field, journalHash, slice } from './support/answers.ts';
import { runCli, temporaryFolder } from './support/launch.ts';

const cases = join(import.meta.dirname, '../cases/speakers');

let library: string;
let interview: Answer;
let news: Answer;

test.beforeAll(async () => {
  const folder = await temporaryFolder('suggest');
  library = join(folder, 'library');
  for (const name of ['tram-interview.txt', 'hafen-meldung.txt'])
    await copyFile(join(cases, name), join(folder, name));
  interview = await askOne(library, ['import', join(folder, 'tram-interview.txt')]);
  news = await askOne(library, ['import', join(folder, 'hafen-meldung.txt')]);
});

/** The plain text of a document, as it counts its places. */
async function textOf(document: Answer): Promise<string> {
  const { stdout } = await runCli(['show', field(document, 'id'), '--text', '--library', library]);
  return stdout;
}

const spanOf = (line: Answer): Answer => line['span'] as Answer;
const proposalOf = (line: Answer): Answer => line['proposal'] as Answer;

test('suggest: actors, aliases, turns, quotes, date and byline, each at its place and with a reason', async () => {
  const before = await journalHash(library);
  const text = await textOf(news);
  const lines = await ask(library, ['suggest', '--document', field(news, 'id')]);
  for (const line of lines) {
    const { start, end, surface } = spanOf(line);
    expect(slice(text, start, end)).toBe(surface);
    expect(line['document']).toBe(news['id']);
    expect(field(line, 'reason')).toMatch(/\.$/);
  }
  const starts = lines.map((line) => Number(spanOf(line)['start']));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const of = (kind: string): Answer[] => lines.filter((line) => line['kind'] === kind);
  expect(of('actor').map((line) => proposalOf(line)['name'])).toEqual(
    expect.arrayContaining(['Karen Ohlsen', 'Jelto Harms', 'SPD', 'Europäische Union']),
  );
  expect(of('alias').map((line) => proposalOf(line))).toContainEqual({
    name: 'Karen Ohlsen',
    type: 'person',
    actor: null,
    alias: 'Ohlsen',
  });
  expect(of('quote')[0]).toMatchObject({
    span: { surface: 'Wir haben lange genug auf ein Gutachten gewartet' },
    proposal: {
      quote: 'direct',
      speaker: 'Karen Ohlsen',
      as: 'Ohlsen',
      cue: 'sagte',
      certainty: 'sure',
    },
  });
  expect(of('date')).toMatchObject([
    { span: { surface: '7. Februar 2025' }, proposal: { date: '2025-02-07' } },
  ]);
  expect(of('byline')).toMatchObject([
    { span: { surface: 'Tilman Reeck' }, proposal: { author: 'Tilman Reeck' } },
  ]);
  expect(of('turn')).toEqual([]);
  // Proposals are only told: nothing is stored.
  expect(await journalHash(library)).toBe(before);
});

test('suggest: the turns of an interview have their speakers', async () => {
  const lines = await ask(library, ['suggest', '--document', field(interview, 'id')]);
  const turns = lines.filter((line) => line['kind'] === 'turn').map(proposalOf);
  expect(turns).toHaveLength(Number(interview['turns']));
  for (const turn of turns)
    expect(turn).toMatchObject(
      turn['label'] === 'Presenter'
        ? { speaker: 'Presenter', role: 'interviewer' }
        : { label: 'Dr. Brandt', speaker: 'Sofie Brandt', role: 'speaker' },
    );
});

test('list quotes: every direct quote with its speaker', async () => {
  const text = await textOf(interview);
  const quotes = await ask(library, ['list', 'quotes', '--document', field(interview, 'id')]);
  for (const one of quotes) expect(slice(text, one['start'], one['end'])).toBe(one['surface']);
  expect(quotes.map((one) => [one['surface'], one['speaker'], one['certainty']])).toEqual([
    ['it is only a line on paper', null, 'ask'],
    ['lost the plans twice', 'Governor Ruiz', 'sure'],
    ['We are ready when you are.', 'Nordbahn', 'likely'],
    ['Follow the grass,', 'Senator Okafor', 'likely'],
  ]);
  const all = await ask(library, ['list', 'quotes']);
  expect(new Set(all.map((one) => one['file']))).toEqual(
    new Set(['tram-interview.txt', 'hafen-meldung.txt']),
  );
  expect(all.length).toBeGreaterThan(quotes.length + 8);
});

test('without --json the lines are for people', async () => {
  const { code, stdout } = await runCli([
    'suggest',
    '--document',
    field(news, 'id'),
    '--library',
    library,
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('actor\t');
  expect(stdout).toContain('The title “Verkehrsministerin” stands before it.');
});

test('a document that is not there is named', async () => {
  const { code, stderr } = await runCli(['suggest', '--document', 'nowhere', '--library', library]);
  expect(code).toBe(1);
  expect(stderr).toBe('There is no document with the id “nowhere” in this library.\n');
});
