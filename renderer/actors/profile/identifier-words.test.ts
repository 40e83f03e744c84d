import { expect, it } from 'vitest';
import { readIdentifier, schemeOf } from './identifier-words.ts';

it.each([
  ['https://www.wikidata.org/wiki/Q42', 'wikidata'],
  ['q42', 'wikidata'],
  ['https://orcid.org/0000-0002-1825-0097', 'orcid'],
  ['0000-0002-1825-0097', 'orcid'],
  ['GND 118540238', null],
  ['', null],
])('%s belongs to %s', (typed, scheme) => {
  expect(schemeOf(typed)).toBe(scheme);
});

it('tells why something is no identifier', () => {
  expect(readIdentifier('orcid', '0000-0002-1825-0098')).toEqual({
    problem: '“0000-0002-1825-0098” is no ORCID: its last digit does not fit the others.',
  });
  expect(readIdentifier('wikidata', 'wikidata.org/wiki/Q42')).toHaveProperty('problem');
  expect(readIdentifier('wikidata', 'https://www.wikidata.org/wiki/Q42')).toEqual({
    identifier: { scheme: 'wikidata', value: 'Q42' },
  });
});
