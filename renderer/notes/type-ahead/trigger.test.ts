import { expect, test } from 'vitest';
import { triggerIn } from './trigger.ts';

test.each([
  ['/', { kind: 'slash', query: '', length: 1 }],
  ['text /he', { kind: 'slash', query: 'he', length: 3 }],
  ['/heading 2', { kind: 'slash', query: 'heading 2', length: 10 }],
  ['and/or', null],
  ['1 / 2', null],
  ['@', { kind: 'actor', query: '', length: 1 }],
  ['said (@Nela Har', { kind: 'actor', query: 'Nela Har', length: 9 }],
  ['mail@example', null],
  ['@ alone', null],
  ['@Nela, and then', null],
  ['@one two three four five six', null],
  ['[[', { kind: 'page', query: '', length: 2 }],
  ['see [[Low water @ Pell', { kind: 'page', query: 'Low water @ Pell', length: 18 }],
  ['[[done]]', null],
  ['plain', null],
])('%j', (before, expected) => {
  expect(triggerIn(before)).toEqual(expected);
});
