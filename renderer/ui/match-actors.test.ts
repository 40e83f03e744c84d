import { expect, test } from 'vitest';
import type { ActorRecord } from '#core/records/actor.ts';
import { foldText } from './fold-text.ts';
import { actorOfName, isKnownName, matchActors } from './match-actors.ts';

const actor = (name: string, ...aliases: string[]): ActorRecord => ({
  id: name,
  name,
  type: 'person',
  aliases,
  description: '',
  createdAt: '2025-01-01T00:00:00.000Z',
  changedAt: '2025-01-01T00:00:00.000Z',
});

const actors = [
  actor('Łukasz Żelazny', 'The Governor'),
  actor('Émile Durand'),
  actor('Union of River States', 'URS'),
  actor('Samara Institute'),
  actor('Amara Osei'),
  actor('مريم الحداد'),
];

const names = (text: string) => matchActors(actors, text).map(({ actor: one }) => one.name);

test.each([
  ['emile', ['Émile Durand']],
  ['ÉMILE', ['Émile Durand']],
  ['durand', ['Émile Durand']],
  ['lukasz zel', ['Łukasz Żelazny']],
  ['urs', ['Union of River States']],
  ['governor', ['Łukasz Żelazny']],
  ['مريم', ['مريم الحداد']],
  ['nobody', []],
])('typing “%s” finds %j', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('the start of a name outweighs its middle', () => {
  expect(names('amara')).toEqual(['Amara Osei', 'Samara Institute']);
});

test('the alias that fits is told', () => {
  expect(matchActors(actors, 'urs')[0]?.alias).toBe('URS');
  expect(matchActors(actors, 'union')[0]?.alias).toBeNull();
});

test('nothing typed gives all, by the alphabet', () => {
  expect(names('')).toHaveLength(actors.length);
  expect(names('')[0]).toBe('Amara Osei');
});

test('the actor of a known name is told, also by an alias', () => {
  expect(actorOfName(actors, 'urs')?.name).toBe('Union of River States');
  expect(actorOfName(actors, 'Union')).toBeNull();
});

test.each([
  ['urs', true],
  ['émile durand', true],
  ['emile', false],
])('“%s” is a known name: %s', (text, known) => {
  expect(isKnownName(actors, text)).toBe(known);
});

test('white space and accents do not count', () => {
  expect(foldText('  Ångström \n Å ')).toBe('angstrom a');
});
