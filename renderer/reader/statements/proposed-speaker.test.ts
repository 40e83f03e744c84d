import { expect, test } from 'vitest';
import type { Speaker } from '#core/actors/speaker.ts';
import { proposedSpeaker } from './proposed-speaker.ts';

test.each<[string, Speaker | null, string | null]>([
  ['nobody', null, null],
  ['one actor', { name: 'Ada', actors: ['ada'], labels: [] }, 'ada'],
  ['two actors', { name: 'Ada, Ben', actors: ['ada', 'ben'], labels: [] }, null],
  ['an actor and a label', { name: 'Ada, Q', actors: ['ada'], labels: ['Q'] }, null],
  ['a label', { name: 'Q', actors: [], labels: ['Q'] }, 'new Q'],
  ['two labels', { name: 'Q, A', actors: [], labels: ['Q', 'A'] }, null],
])('%s', (_name, speaker, expected) => {
  const proposed = proposedSpeaker(speaker);
  const told =
    proposed === null || typeof proposed === 'string' ? proposed : `new ${proposed.name}`;
  expect(told).toBe(expected);
});
