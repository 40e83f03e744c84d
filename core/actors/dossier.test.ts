import { describe, expect, it } from 'vitest';
import type { ConceptRecord } from '../records/concept.ts';
import type { LinkRecord } from '../records/link.ts';
import type { Stance, StatementRecord } from '../records/statement.ts';
import { dossierOf, stancesInWords } from './dossier.ts';
import { dayOf, stanceChart } from './stance-chart.ts';

const at = '2031-05-01T08:00:00.000Z';
const concept = (id: string): [string, ConceptRecord] => [
  id,
  { id, name: `Concept ${id}`, parent: null, definition: '', createdAt: at, changedAt: at },
];
let made = 0;
const said = (
  stance: Stance,
  date: string | null,
  more: Partial<StatementRecord> = {},
): StatementRecord => ({
  id: `s${(made += 1)}`,
  passage: 'p',
  document: 'd',
  speaker: 'ada',
  organisation: null,
  concept: 'port',
  stance,
  targets: [],
  date,
  note: '',
  createdAt: at,
  changedAt: at,
  ...more,
});
const link = (passage: string, actor: string): LinkRecord => ({
  id: `${passage} ${actor}`,
  passage,
  actor,
  role: 'about',
  document: 'd',
  createdAt: at,
});

const dossier = (statements: StatementRecord[], links: LinkRecord[] = []) =>
  dossierOf({
    actor: 'ada',
    links,
    statements,
    documents: new Map([['d', { date: '2025-03', createdAt: at }]]),
    concepts: new Map([concept('port'), concept('tax')]),
  });

describe('a dossier', () => {
  it('groups by concept, by date, with the document’s date where there is no own one', () => {
    const late = said('opposes', '2026');
    const middle = said('supports', null);
    const early = said('supports', '2024-12-01');
    const other = said('neutral', null, { concept: 'tax', speaker: 'ben', organisation: 'ada' });
    const none = said('unclear', null, { concept: null });
    const { positions } = dossier([late, none, middle, other, early]);
    expect(positions.map((one) => one.concept?.id)).toEqual(['port', 'tax', undefined]);
    expect(positions[0]?.statements).toEqual([
      { statement: early, date: '2024-12-01' },
      { statement: middle, date: '2025-03' },
      { statement: late, date: '2026' },
    ]);
    const [first] = positions;
    expect(first === undefined ? '' : stancesInWords(first.counts)).toBe('2 in support, 1 opposed');
  });

  it.each<[string, [Stance, string][], number]>([
    [
      'no turn',
      [
        ['supports', '2020'],
        ['supports', '2021'],
      ],
      0,
    ],
    [
      'one turn',
      [
        ['supports', '2020'],
        ['opposes', '2021'],
      ],
      1,
    ],
    [
      'there and back',
      [
        ['supports', '2020'],
        ['opposes', '2021'],
        ['supports', '2022'],
      ],
      2,
    ],
    [
      'what is undecided between',
      [
        ['supports', '2020'],
        ['mixed', '2021'],
        ['opposes', '2022'],
      ],
      1,
    ],
    [
      'nothing firm',
      [
        ['neutral', '2020'],
        ['unclear', '2021'],
        ['mixed', '2021'],
      ],
      0,
    ],
  ])('finds contradictions: %s', (_what, list, expected) => {
    const statements = list.map(([stance, date]) => said(stance, date));
    const { contradictions } = dossier(statements);
    expect(contradictions).toHaveLength(expected);
    for (const { earlier, later } of contradictions)
      expect(earlier.statement.stance).not.toBe(later.statement.stance);
  });

  it('takes no contradiction from different concepts or speakers', () => {
    const found = dossier([
      said('supports', '2020'),
      said('opposes', '2021', { concept: 'tax' }),
      said('opposes', '2021', { speaker: 'ben' }),
    ]);
    expect(found.contradictions).toEqual([]);
  });

  it('tells what is aimed at the actor, and who stands beside it', () => {
    const aimed = said('opposes', '2020', { speaker: 'ben', targets: ['ada'], passage: 'q' });
    const found = dossier(
      [aimed],
      [link('p', 'ada'), link('p', 'ben'), link('p', 'cy'), link('x', 'dee')],
    );
    expect(found.aimedAt.map((one) => one.statement)).toEqual([aimed]);
    expect(found.positions).toEqual([]);
    expect(found.coActors).toEqual([
      { actor: 'ben', passages: 2 },
      { actor: 'cy', passages: 1 },
    ]);
  });
});

describe('a chart of stance over time', () => {
  it('needs two dates', () => {
    const [one] = dossier([said('supports', '2020'), said('opposes', '2020')]).positions;
    expect(stanceChart(one?.statements ?? [])).toBeNull();
  });

  it('places marks by their dates, stacks those that meet, and counts the undated', () => {
    const statements = [
      { statement: said('supports', '2020-01-01'), date: '2020-01-01' },
      { statement: said('supports', '2020-01-01'), date: '2020-01-01' },
      { statement: said('opposes', '2022-01-01'), date: '2022-01-01' },
      { statement: said('mixed', '2021-01-01'), date: '2021-01-01' },
      { statement: said('mixed', null), date: null },
    ];
    const chart = stanceChart(statements);
    expect(chart?.marks.map(({ x, row, stack }) => [Math.round(x * 100), row, stack])).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [50, 1, 0],
      [100, 2, 0],
    ]);
    expect(chart).toMatchObject({ first: '2020-01-01', last: '2022-01-01', undated: 1 });
    expect(dayOf('2020')).toBeGreaterThan(dayOf('2020-05'));
    expect(dayOf('2020-05')).toBeLessThan(dayOf('2020-05-20'));
  });
});
