import { expect, test } from 'vitest';
import type { ActorRecord } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { TemplateContext } from './templates.ts';
import { fillTemplate, placeToWrite, placeWords, readyTemplates, titleFor } from './templates.ts';
import { placeInBlocks } from './place-in-blocks.ts';

const at = '2026-11-30T10:00:00.000Z';

const document: DocumentRecord = {
  id: 'd',
  title: 'Low water\nat Pell',
  author: 'Tomas Ebrill',
  publisher: null,
  date: '2024-09',
  url: null,
  language: 'en',
  kind: 'article',
  sections: [],
  original: {
    sha256: '0'.repeat(64),
    name: 'pell.txt',
    size: 1,
    mediaType: 'text/plain',
    encoding: 'utf-8',
  },
  createdAt: at,
  changedAt: at,
};

const actor: ActorRecord = {
  id: 'a',
  name: 'Nela Harrow',
  type: 'person',
  aliases: ['Harrow', 'N. H.'],
  description: '',
  createdAt: at,
  changedAt: at,
};

const context = (more: Partial<TemplateContext>): TemplateContext => ({
  today: '2026-11-30',
  inWords: (date) => `<${date}>`,
  ...more,
});

const filled = (text: string, more: Partial<TemplateContext>): string =>
  plainTextOfBlocks(fillTemplate([paragraph(text)], context(more)));

test.each([
  ['{{title}} by {{ author }}, {{date}}', 'Low water at Pell by Tomas Ebrill, <2024-09>'],
  ['{{publisher}}{{url}}', ''],
  ['{{document}}: {{speakers}}', 'Low water at Pell: Ada, Ben'],
  // A place of another context is empty; what is no place of ours stays.
  ['{{name}}|{{today}}|{{nothing}}|{{ }}', '|<2026-11-30>|{{nothing}}|{{ }}'],
])('of a document %j becomes %j', (text, words) => {
  expect(filled(text, { document, speakers: ['Ada', 'Ben'] })).toBe(words);
});

test('of an actor', () => {
  expect(filled('{{actor}} ({{type}}), {{aliases}}{{title}}', { actor })).toBe(
    'Nela Harrow (person), Harrow, N. H.',
  );
  const [block] = fillTemplate([paragraph('{{actor}}')], context({ actor }));
  expect(block).toMatchObject({ runs: [{ type: 'mention', kind: 'actor', id: 'a' }] });
});

test('every place that is told to the user is filled in one context or the other', () => {
  const all = context({ document, actor, speakers: [] });
  for (const { place } of placeWords)
    expect(plainTextOfBlocks(fillTemplate([paragraph(`{{${place}}}`)], all))).not.toContain('{{');
});

test('a note is named after its template and what it is about', () => {
  const [reading] = readyTemplates;
  if (reading === undefined) throw new Error('There is no template.');
  expect(titleFor(reading, context({ document }))).toMatch(/^Reading note: Low water/);
});

test('one begins to write in the first paragraph that is empty', () => {
  for (const { blocks } of readyTemplates) {
    const made = fillTemplate(blocks, context({ document, actor }));
    const { start = -1 } = placeToWrite(made);
    const place = placeInBlocks(made, start, start);
    expect(made[place?.block ?? -1]).toEqual({ type: 'paragraph', runs: [] });
    expect(made.slice(0, place?.block).every((one) => plainTextOfBlocks([one]) !== '')).toBe(true);
  }
  expect(placeToWrite([paragraph('All is said.')])).toEqual({});
});
