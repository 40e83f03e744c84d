import { expect, test } from 'vitest';
import type { ActorType } from '../records/actor.ts';
import { likelyType } from './likely-type.ts';

test.each<[string, ActorType]>([
  ['Ada Tessel', 'person'],
  ['', 'person'],
  ['France', 'state'],
  ['Deutschland', 'state'],
  ['Harbour Council', 'organisation'],
  ['the Ministry of Water', 'organisation'],
  ['NATO', 'organisation'],
  ['Brückenbau GmbH', 'organisation'],
])('%s is a %s', (name, type) => {
  expect(likelyType(name)).toBe(type);
});
