import { expect, test } from 'vitest';
import type { Speaker } from '#core/actors/speaker.ts';
import type { LinkRecord, Role } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { Stance, StatementRecord } from '#core/records/statement.ts';
import type { PassageFilter } from './passage-filter.ts';
import { filterPassages, isFiltering, noFilter } from './passage-filter.ts';

const point = { section: 's', offset: 0 };
const passage = (id: string, more: Partial<PassageRecord>): PassageRecord => ({
  id,
  document: 'd',
  anchor: { start: point, end: point },
  quote: '',
  prefix: '',
  suffix: '',
  colour: 1,
  comment: '',
  tags: [],
  state: 'anchored',
  createdAt: '',
  changedAt: '',
  ...more,
});
const review = (outcome: 'moved' | 'uncertain' | 'orphaned') => ({
  review: { outcome, quote: '', at: '' },
});

const passages = [
  passage('plain', { quote: 'The café was closed' }),
  passage('blue', { colour: 3, quote: 'Ports', comment: 'Which ones?' }),
  passage('moved', { colour: 3, tags: ['harbour'], ...review('moved') }),
  passage('doubt', { colour: 2, state: 'uncertain', ...review('uncertain') }),
  passage('lost', { state: 'orphaned', ...review('orphaned') }),
  passage('kept lost', { state: 'orphaned', comment: ' ' }),
];
const link = (of: string, actor: string, role: Role): LinkRecord => ({
  id: `${of} ${actor} ${role}`,
  passage: of,
  actor,
  role,
  document: 'd',
  createdAt: '',
});
const links = new Map([
  ['plain', [link('plain', 'ada', 'speaker'), link('plain', 'bo', 'about')]],
  ['blue', [link('blue', 'bo', 'speaker')]],
]);
const names: Readonly<Record<string, string>> = { ada: 'Ada Tessel, Mayor', bo: 'Bo' };

const says: Readonly<Record<string, Speaker>> = {
  moved: { name: 'Ada Tessel, Q', actors: ['ada'], labels: ['Q'] },
  doubt: { name: 'Q', actors: [], labels: ['Q'] },
};

test.each<[Partial<PassageFilter>, string[]]>([
  [{}, ['plain', 'blue', 'moved', 'doubt', 'lost', 'kept lost']],
  [{ colours: [3] }, ['blue', 'moved']],
  [{ colours: [2, 3] }, ['blue', 'moved', 'doubt']],
  [{ actor: 'bo' }, ['plain', 'blue']],
  [{ actor: 'bo', role: 'speaker' }, ['blue']],
  [{ role: 'speaker' }, ['plain', 'blue']],
  [{ role: 'addressee' }, []],
  [{ commented: true }, ['blue']],
  [{ commented: false }, ['plain', 'moved', 'doubt', 'lost', 'kept lost']],
  [{ state: 'anchored' }, ['plain', 'blue']],
  [{ state: 'review' }, ['moved', 'doubt', 'lost']],
  [{ state: 'moved' }, ['moved']],
  [{ state: 'uncertain' }, ['doubt']],
  [{ state: 'orphaned' }, ['lost', 'kept lost']],
  [{ text: 'CAFE closed' }, ['plain']],
  [{ text: 'which' }, ['blue']],
  [{ text: 'harb' }, ['moved']],
  [{ text: 'mayor closed' }, ['plain']],
  [{ text: '  ' }, ['plain', 'blue', 'moved', 'doubt', 'lost', 'kept lost']],
  [{ colours: [3], commented: true, text: 'bo' }, ['blue']],
  [{ speaker: 'ada' }, ['moved']],
  [{ speaker: 'Q' }, ['moved', 'doubt']],
  [{ speaker: 'bo' }, []],
  [{ text: 'tessel' }, ['plain', 'moved']],
])('%j', (asked, expected) => {
  const found = filterPassages(
    passages,
    { ...noFilter, ...asked },
    links,
    (id) => names[id] ?? '',
    (id) => says[id] ?? null,
  );
  expect(found.map((one) => one.id)).toEqual(expected);
});

test('asking nothing gives the very same list', () => {
  expect(isFiltering({ ...noFilter, text: ' ' })).toBe(false);
  expect(filterPassages(passages, noFilter, links, () => '')).toBe(passages);
});

test('by concept with what is below it, and by stance', () => {
  const said = (passage: string, concept: string | null, stance: Stance): StatementRecord => ({
    id: `${passage} ${stance}`,
    passage,
    document: 'd',
    speaker: null,
    organisation: null,
    concept,
    stance,
    targets: [],
    date: null,
    note: '',
    createdAt: '2025-01-01T00:00:00.000Z',
    changedAt: '2025-01-01T00:00:00.000Z',
  });
  const statementsOf = new Map([
    ['plain', [said('plain', 'water', 'supports'), said('plain', 'trams', 'opposes')]],
    ['blue', [said('blue', 'wells', 'opposes')]],
    ['moved', [said('moved', null, 'opposes')]],
  ]);
  const found = (asked: Partial<PassageFilter>, ...concepts: string[]): string[] =>
    filterPassages(
      passages,
      { ...noFilter, ...asked },
      links,
      () => '',
      () => null,
      {
        statementsOf,
        concepts: new Set(concepts),
      },
    ).map((one) => one.id);
  expect(found({ concept: 'water' }, 'water', 'wells')).toEqual(['plain', 'blue']);
  expect(found({ stance: 'opposes' })).toEqual(['plain', 'blue', 'moved']);
  // One statement has to fit both.
  expect(found({ concept: 'water', stance: 'opposes' }, 'water')).toEqual([]);
});
