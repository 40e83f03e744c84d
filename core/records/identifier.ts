// What an actor is called in the catalogues of the world.

import type { Check } from '../check.ts';
import { object, oneOf, text } from '../check.ts';
import { invalidInput } from '../errors.ts';

/** The catalogues that are known; `other` for all the rest. */
export const identifierSchemes = ['wikidata', 'orcid', 'other'] as const;
/** One of `identifierSchemes`. */
export type IdentifierScheme = (typeof identifierSchemes)[number];

/** What an actor is called in one catalogue. */
export interface Identifier {
  scheme: IdentifierScheme;
  /** `Q42`; `0000-0002-1825-0097`; any other as it was given. */
  value: string;
}

/** Whether the last sign of an ORCID is the check sign of the others: ISO 7064, mod 11-2. */
function hasCheckSign(orcid: string): boolean {
  const signs = orcid.replaceAll('-', '');
  let total = 0;
  for (const digit of signs.slice(0, -1)) total = (total + Number(digit)) * 2;
  const rest = (12 - (total % 11)) % 11;
  return signs.endsWith(rest === 10 ? 'X' : String(rest));
}

function wikidata(given: string): string {
  const value = given
    .replace(/^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\//i, '')
    .toUpperCase();
  if (!/^Q[1-9]\d{0,17}$/.test(value))
    throw invalidInput(
      `“${given}” is no Wikidata identifier: it is a Q and a number, such as Q42.`,
    );
  return value;
}

function orcid(given: string): string {
  const bare = given.replace(/^https?:\/\/orcid\.org\//i, '').toUpperCase();
  const value = bare.replace(/^(\d{4})(\d{4})(\d{4})(\d{3}[\dX])$/, '$1-$2-$3-$4');
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value))
    throw invalidInput(
      `“${given}” is no ORCID: it is sixteen digits, such as 0000-0002-1825-0097.`,
    );
  if (!hasCheckSign(value))
    throw invalidInput(`“${given}” is no ORCID: its last digit does not fit the others.`);
  return value;
}

const fields = object({ scheme: oneOf(identifierSchemes), value: text(500) });

/** An identifier in its short form: an address of Wikidata or ORCID is taken, and cut to what names. */
export const identifier: Check<Identifier> = (given, where) => {
  const { scheme, value } = fields(given, where);
  const trimmed = value.trim();
  if (trimmed === '') throw invalidInput('An identifier must not be empty.');
  if (scheme === 'wikidata') return { scheme, value: wikidata(trimmed) };
  return { scheme, value: scheme === 'orcid' ? orcid(trimmed) : trimmed };
};
