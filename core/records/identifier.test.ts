import { describe, expect, it } from 'vitest';
import { identifier } from './identifier.ts';

describe('identifiers', () => {
  it.each([
    ['wikidata', 'Q42', 'Q42'],
    ['wikidata', ' q42 ', 'Q42'],
    ['wikidata', 'https://www.wikidata.org/wiki/Q42', 'Q42'],
    ['wikidata', 'http://www.wikidata.org/entity/Q42', 'Q42'],
    ['orcid', '0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['orcid', '0000000218250097', '0000-0002-1825-0097'],
    ['orcid', 'https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
    ['orcid', '0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['other', ' GND 118540238 ', 'GND 118540238'],
  ])('%s “%s” is %s', (scheme, value, wanted) => {
    expect(identifier({ scheme, value }, 'it')).toEqual({ scheme, value: wanted });
  });

  it.each([
    ['wikidata', '42', '“42” is no Wikidata identifier: it is a Q and a number, such as Q42.'],
    ['wikidata', 'Q', '“Q” is no Wikidata identifier: it is a Q and a number, such as Q42.'],
    ['wikidata', 'P31', '“P31” is no Wikidata identifier: it is a Q and a number, such as Q42.'],
    [
      'orcid',
      '0000-0002-1825',
      '“0000-0002-1825” is no ORCID: it is sixteen digits, such as 0000-0002-1825-0097.',
    ],
    [
      'orcid',
      '0000-0002-1825-0098',
      '“0000-0002-1825-0098” is no ORCID: its last digit does not fit the others.',
    ],
    [
      'orcid',
      '0000-0002-1694-2330',
      '“0000-0002-1694-2330” is no ORCID: its last digit does not fit the others.',
    ],
    ['other', '  ', 'An identifier must not be empty.'],
  ])('%s “%s” is refused', (scheme, value, message) => {
    expect(() => identifier({ scheme, value }, 'it')).toThrow(message);
  });
});
