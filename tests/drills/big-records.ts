// What the large library holds: 10,000 documents of 5,000 characters, 2,000 actors of whom one is linked to a
// passage in every document, and 10,000 notes, every third with tags.

import type { Page } from '@playwright/test';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import { makeNames, makeTexts } from '../bench/mention-texts.ts';
import { runCommand } from '../end-to-end/support/library-calls.ts';

type Given = CommandArgs<'import-records'>['records'][number];

/** The actor that is linked to a passage in every document. */
export const busyActor = 'Wilhelmina Overall';
const documentsAtOnce = 200;
const manyNotes = 10_000;

const momentOf = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();

function actorRecords(names: readonly string[]): Given[] {
  return [busyActor, ...names.slice(1)].map((name, number): Given => {
    const type = number % 2 === 0 ? 'person' : 'organisation';
    const moments = { createdAt: momentOf(number), changedAt: momentOf(number) };
    return {
      table: 'actors',
      record: { id: `a${number}`, name, type, aliases: [], description: '', ...moments },
    };
  });
}

function documentRecords(number: number, text: string, actors: number): Given[] {
  const [document, section] = [`d${number}`, `s${number}`];
  const blocks = text.split('\n').map((line) => ({
    type: 'paragraph' as const,
    runs: line === '' ? [] : [{ type: 'text' as const, text: line }],
  }));
  const moments = { createdAt: momentOf(number), changedAt: momentOf(number) };
  const words = text.split(/[ .\n]+/);
  const records: Given[] = [
    { table: 'sections', record: { id: section, owner: document, blocks } },
    {
      table: 'documents',
      record: {
        id: document,
        title: `${words[number % 100] ?? ''} ${words[(number * 7) % 100] ?? ''} ${number}`,
        author: `${words[3] ?? ''} ${words[9] ?? ''}`,
        publisher: null,
        date: `20${10 + (number % 16)}-0${1 + (number % 9)}`,
        url: null,
        language: 'en',
        kind: 'article',
        sections: [{ id: section, length: text.length }],
        original: null,
        ...moments,
      },
    },
  ];
  for (const [at, actor] of [0, 1 + (number % (actors - 1))].entries()) {
    const [start, end] = [at * 100, at * 100 + 40];
    const passage = `p${number}-${at}`;
    records.push(
      {
        table: 'passages',
        record: {
          id: passage,
          document,
          anchor: { start: { section, offset: start }, end: { section, offset: end } },
          quote: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
          colour: 1,
          comment: '',
          tags: [],
          state: 'anchored',
          ...moments,
        },
      },
      {
        table: 'links',
        record: {
          id: `l${number}-${at}`,
          passage,
          actor: `a${actor}`,
          role: 'about',
          document,
          createdAt: momentOf(number),
        },
      },
    );
  }
  return records;
}

function noteRecords(number: number, text: string): Given[] {
  const [note, section] = [`n${number}`, `ns${number}`];
  const words = text.split(/[ .\n]+/);
  const line = words.slice(number % 50, (number % 50) + 40).join(' ');
  const moments = { createdAt: momentOf(number), changedAt: momentOf(number + (number % 97)) };
  return [
    {
      table: 'sections',
      record: {
        id: section,
        owner: note,
        blocks: [{ type: 'paragraph', runs: [{ type: 'text', text: line }] }],
      },
    },
    {
      table: 'notes',
      record: {
        id: note,
        title: `${words[number % 100] ?? ''} ${words[(number * 7) % 100] ?? ''} ${number}`,
        section: { id: section, length: line.length },
        excerpt: line.slice(0, 140),
        ...(number % 3 === 0 ? { tags: [`work/part ${number % 40}`, `kind ${number % 7}`] } : {}),
        ...moments,
      },
    },
  ];
}

/** Brings all of it into an empty library that is open. */
export async function fillLibrary(window: Page): Promise<void> {
  const names = makeNames();
  const bring = (records: Given[]): Promise<unknown> =>
    runCommand(window, 'import-records', { records });
  await bring(actorRecords(names));
  const texts = makeTexts(names);
  for (let from = 0; from < texts.length; from += documentsAtOnce)
    await bring(
      texts
        .slice(from, from + documentsAtOnce)
        .flatMap((text, at) => documentRecords(from + at, text, names.length)),
    );
  for (let from = 0; from < manyNotes; from += 1000)
    await bring(
      Array.from({ length: 1000 }, (_, at) =>
        noteRecords(from + at, texts[(from + at) % texts.length] ?? ''),
      ).flat(),
    );
}
