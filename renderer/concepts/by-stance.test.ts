import { expect, test } from 'vitest';
import type { ActorRecord } from '#core/records/actor.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { Stance, StatementRecord } from '#core/records/statement.ts';
import { byStance } from './by-stance.ts';

const at = '2025-01-01T00:00:00.000Z';
const point = { section: 's', offset: 0 };
const passage: PassageRecord = {
  id: 'p',
  document: 'd',
  anchor: { start: point, end: point },
  quote: '',
  prefix: '',
  suffix: '',
  colour: 1,
  comment: '',
  tags: [],
  state: 'anchored',
  createdAt: at,
  changedAt: at,
};
const said = (
  id: string,
  speaker: string | null,
  stance: Stance,
  date: string | null,
  where = 'p',
): StatementRecord => ({
  id,
  passage: where,
  document: 'd',
  speaker,
  organisation: null,
  concept: 'c',
  stance,
  targets: [],
  date,
  note: '',
  createdAt: at,
  changedAt: at,
});
const actors = new Map(
  ['Zoe', 'Ada'].map((name): [string, ActorRecord] => [
    name,
    { id: name, name, type: 'person', aliases: [], description: '', createdAt: at, changedAt: at },
  ]),
);

test('by stance, then by speaker, then by date', () => {
  const groups = byStance(
    [
      said('1', null, 'opposes', null),
      said('2', 'Zoe', 'opposes', '2025'),
      said('3', 'Ada', 'opposes', null),
      said('4', 'Ada', 'opposes', '2024-02'),
      said('5', 'Ada', 'supports', '2024'),
      said('6', 'Ada', 'supports', '2024', 'gone'),
    ],
    new Map([['p', passage]]),
    new Map(),
    actors,
  );
  const told = groups.map(
    ({ stance, count, speakers }) =>
      `${stance} ${count}: ${speakers.map(({ name, statements }) => `${name} ${statements.map((one) => one.statement.id).join('')}`).join(', ')}`,
  );
  expect(told).toEqual(['supports 1: Ada 5', 'opposes 4: Ada 43, Zoe 2,  1']);
});
