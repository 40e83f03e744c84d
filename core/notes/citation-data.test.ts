import { describe, expect, test } from 'vitest';
import type { ActorRecord } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { LinkRecord } from '../records/link.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { SectionRecord } from '../records/section.ts';
import type { Block, CitationBlock } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import {
  citationOf,
  sourceFingerprint,
  linkedSpeaker,
  placeOf,
  sourceState,
  turnLabel,
} from './citation-data.ts';

const moment = '2031-05-01T08:00:00.000Z';

function turn(label: string, said: string): Block {
  return {
    type: 'paragraph',
    runs: [{ type: 'text', text: `${label}: ${said}` }],
    turn: { label, length: label.length + 2 },
  };
}

const sections: SectionRecord[] = [
  {
    id: 's1',
    owner: 'd',
    blocks: [paragraph('An interview.'), turn('ADA', 'One.'), paragraph('Two.')],
  },
  { id: 's2', owner: 'd', blocks: [paragraph('Three.'), turn('BEN', 'Four.')] },
];

const interview: DocumentRecord = {
  id: 'd',
  title: 'The ferry talks',
  author: null,
  publisher: null,
  date: '2031-05',
  url: null,
  language: 'en',
  kind: 'interview',
  original: null,
  createdAt: moment,
  changedAt: moment,
  sections: sections.map(({ id, blocks }) => ({ id, length: plainTextOfBlocks(blocks).length })),
};

function passage(
  section: string,
  offset: number,
  fields: Partial<PassageRecord> = {},
): PassageRecord {
  return {
    id: 'p',
    document: 'd',
    quote: 'Two.',
    prefix: '',
    suffix: '',
    colour: 1,
    comment: '',
    tags: [],
    state: 'anchored',
    anchor: { start: { section, offset }, end: { section, offset: offset + 4 } },
    createdAt: moment,
    changedAt: moment,
    ...fields,
  };
}

function actor(id: string, name: string): ActorRecord {
  return {
    id,
    name,
    type: 'person',
    aliases: [],
    description: '',
    createdAt: moment,
    changedAt: moment,
  };
}

function link(actorId: string, role: LinkRecord['role'], second: number): LinkRecord {
  return {
    id: `l${second}`,
    passage: 'p',
    actor: actorId,
    role,
    document: 'd',
    createdAt: `2031-05-01T08:00:0${second}.000Z`,
  };
}

const actors = new Map(
  [actor('a', 'Ada Lind'), actor('b', 'Ben Oduya')].map((one) => [one.id, one]),
);

test('the turn of a passage follows from where it begins, over sections', () => {
  const labels = [
    ['s1', 0],
    ['s1', 14],
    ['s1', 24],
    ['s2', 0],
    ['s2', 8],
  ] as const;
  expect(
    labels.map(([section, offset]) =>
      turnLabel(passage(section, offset), interview, sections, new Map()),
    ),
  ).toEqual([null, 'ADA', 'ADA', 'ADA', 'BEN']);
  expect(turnLabel(passage('gone', 0), interview, sections, new Map())).toBeNull();
});

test('speakers are the actors linked as such, in the order of their links', () => {
  const links = [link('b', 'speaker', 2), link('a', 'speaker', 1), link('b', 'about', 3)];
  expect(linkedSpeaker('p', links, actors)).toBe('Ada Lind, Ben Oduya');
  expect(linkedSpeaker('p', [link('a', 'about', 1)], actors)).toBeNull();
  expect(linkedSpeaker('other', links, actors)).toBeNull();
});

const stored: CitationBlock = {
  type: 'citation',
  passage: 'p',
  quote: 'Two.',
  speaker: 'ADA',
  source: 'The ferry talks',
  date: '2031-05',
};

test('a citation says what the records say', () => {
  expect(citationOf(passage('s1', 24), interview, 'ADA')).toEqual(stored);
  expect(citationOf(passage('s1', 24), { ...interview, date: null }, null)).toEqual({
    type: 'citation',
    passage: 'p',
    quote: 'Two.',
    source: 'The ferry talks',
  });
});

describe('whether a citation still says what its source says', () => {
  const now = {
    passage: passage('s1', 24),
    document: interview,
    linkedSpeaker: null,
    place: 'paragraph 3',
  };
  test.each([
    ['same', now],
    ['same', { ...now, linkedSpeaker: 'ADA' }],
    ['deleted', null],
    ['quote', { ...now, passage: passage('s1', 24, { quote: 'Two!' }) }],
    [
      'uncertain',
      { ...now, passage: passage('s1', 24, { quote: 'Two!', state: 'uncertain' as const }) },
    ],
    ['orphaned', { ...now, passage: passage('s1', 24, { state: 'orphaned' as const }) }],
    ['details', { ...now, linkedSpeaker: 'Ada Lind' }],
    ['details', { ...now, document: { ...interview, title: 'Ferry talks' } }],
    ['details', { ...now, document: { ...interview, date: null } }],
  ])('%s', (state, known) => {
    expect(sourceState(stored, known)).toBe(state);
  });

  test('moved, when it stands in another paragraph than it is said to; a kept one is the same', () => {
    const placed = { ...stored, place: 'paragraph 2' };
    expect(sourceState(placed, now)).toBe('moved');
    expect(sourceState(placed, { ...now, place: null })).toBe('same');
    expect(sourceState({ ...stored, place: 'paragraph 3' }, now)).toBe('same');
    const kept = { ...placed, kept: sourceFingerprint('moved', now) };
    expect(sourceState(kept, now)).toBe('same');
    expect(sourceState(kept, { ...now, place: 'paragraph 9' })).toBe('moved');
  });
});

test('the place of a passage is the number of its paragraph, over sections', () => {
  const places = [
    ['s1', 0],
    ['s1', 13],
    ['s1', 14],
    ['s1', 24],
    ['s2', 0],
    ['s2', 7],
    ['s2', 99],
    ['gone', 0],
  ] as const;
  expect(
    places.map(([section, offset]) => placeOf(passage(section, offset), interview, sections)),
  ).toEqual([1, 1, 2, 3, 4, 5, null, null].map((one) => one && `paragraph ${one}`));
});
