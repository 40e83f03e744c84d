import { expect, test } from 'vitest';
import type { Speaker } from '#core/actors/speaker.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { proposedSpeaker } from './proposed-speaker.ts';

const at = '2025-01-01T00:00:00.000Z';
const ada: ActorRecord = {
  id: 'ada',
  name: 'Ada',
  type: 'person',
  aliases: [],
  description: '',
  createdAt: at,
  changedAt: at,
};
const actors = new Map([[ada.id, ada]]);
const turns = [{ label: 'Q', start: 0, end: 9, textStart: 3 }];

test.each<[string, Speaker | null, string | null]>([
  ['nobody', null, null],
  ['one actor', { name: 'Ada', actors: ['ada'], labels: [] }, 'ada'],
  ['two actors', { name: 'Ada, Ben', actors: ['ada', 'ben'], labels: [] }, null],
  ['an actor and a label', { name: 'Ada, Q', actors: ['ada'], labels: ['Q'] }, null],
  ['a label', { name: 'Q', actors: [], labels: ['Q'] }, 'new Q'],
  ['two labels', { name: 'Q, A', actors: [], labels: ['Q', 'A'] }, null],
])('%s', (_name, speaker, expected) => {
  const proposed = proposedSpeaker(speaker, actors, turns);
  const told =
    proposed === null || typeof proposed === 'string' ? proposed : `new ${proposed.name}`;
  expect(told).toBe(expected);
});
