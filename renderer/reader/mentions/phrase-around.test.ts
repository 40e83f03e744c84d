import { expect, it } from 'vitest';
import { phraseAround } from './phrase-around.ts';

it.each([
  ['He went to ', 'Georgia', ' Tech State and left.', 'Georgia Tech State'],
  ['seen in South ', 'Georgia', ' last year', 'South Georgia'],
  ['and the ', 'EU', '-Kommission sagte', 'EU-Kommission'],
  ['they drank ', 'Pell', ' water', 'Pell water'],
  ['a glass of ', 'Pell', '. It rained.', 'of Pell'],
  ['', 'Pell', '', 'Pell'],
  ['to the ', 'May', ' Day march', 'May Day'],
])('%s[%s]%s is taken as “%s”', (before, surface, after, phrase) => {
  expect(phraseAround(before, surface, after)).toBe(phrase);
});
