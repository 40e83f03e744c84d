import { expect, it } from 'vitest';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ActorFilter } from './listed-actors.ts';
import { attributesOf, inAlphabet, listedActors, noFilter } from './listed-actors.ts';

const actor = (id: string, name: string, more: Partial<ActorRecord> = {}): ActorRecord => ({
  id,
  name,
  type: 'person',
  aliases: [],
  description: '',
  createdAt: `2026-01-0${id}T00:00:00.000Z`,
  changedAt: '',
  ...more,
});

const actors = [
  actor('1', 'Zora Élan', { colour: 3, attributes: [{ name: 'party', value: 'Quay' }] }),
  actor('2', 'ada', { attributes: [{ name: 'party', value: 'Hill' }] }),
  actor('3', 'Émile', { type: 'group' }),
  actor('4', 'Port 10', { type: 'place', aliases: ['Łódź quay'] }),
  actor('5', 'Port 9', { type: 'place' }),
];
const byId = (list: readonly ActorRecord[]) => new Map(list.map((one) => [one.id, one]));
const counts = {
  links: new Map([
    ['3', 4],
    ['1', 1],
  ]),
  statements: new Map([['2', 2]]),
  mentions: new Map([['5', 9]]),
};
const ids = (
  typed: string,
  filter: Partial<ActorFilter>,
  order: Parameters<typeof listedActors>[3],
) =>
  listedActors(inAlphabet(byId(actors)), typed, { ...noFilter, ...filter }, order, counts)
    .map((one) => one.id)
    .join('');

it.each([
  ['name', '23541'],
  ['type', '21354'],
  ['passages', '31254'],
  ['statements', '23541'],
  ['mentions', '52341'],
  ['added', '54321'],
] as const)('in the order of %s', (order, expected) => {
  expect(ids('', {}, order)).toBe(expected);
});

it.each([
  ['elan', {}, '1'],
  ['lodz', {}, '4'],
  ['port 9', {}, '5'],
  ['quay', {}, '41'],
  ['', { types: ['place', 'group'] }, '354'],
  ['', { colour: 3 }, '1'],
  ['', { attribute: { name: 'party', value: null } }, '21'],
  ['', { attribute: { name: 'party', value: 'Hill' } }, '2'],
  ['', { linked: true }, '31'],
  ['port', { linked: false }, '54'],
] satisfies [string, Partial<ActorFilter>, string][])('“%s” with %j', (typed, filter, expected) => {
  expect(ids(typed, filter, 'name')).toBe(expected);
});

it('tells which attributes there are', () => {
  expect([...attributesOf(actors)]).toEqual([['party', ['Hill', 'Quay']]]);
});

it('stays in the order of the alphabet when one is renamed, comes or goes', () => {
  const before = inAlphabet(byId(actors));
  const after = [...actors.slice(1, 4), actor('5', 'Aaron'), actor('6', 'Émile 2')];
  expect(inAlphabet(byId(after), before)).toEqual(inAlphabet(byId(after)));
});

it('of ten thousand actors none is lost, and those that weigh the same stay in order', () => {
  const many = byId(
    Array.from({ length: 10_000 }, (_, index) =>
      actor('1', `Name ${(index * 7919) % 10_000} Surname`, { id: `many-${index}` }),
    ),
  );
  const alphabet = inAlphabet(many);
  const weighed = { ...counts, links: new Map([['many-77', 2]]) };
  const listed = listedActors(alphabet, 'surname', noFilter, 'passages', weighed);
  expect(listed[0]?.id).toBe('many-77');
  expect(listed.slice(1)).toEqual(alphabet.filter(({ id }) => id !== 'many-77'));
});
