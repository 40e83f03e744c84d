// Identifiers as they are typed: which catalogue is meant, and why one cannot be.

import { describeError } from '#core/errors.ts';
import type { Identifier, IdentifierScheme } from '#core/records/identifier.ts';
import { identifier } from '#core/records/identifier.ts';

/** The catalogues as the field calls them. */
export const schemeWords: Readonly<Record<IdentifierScheme, string>> = {
  wikidata: 'Wikidata',
  orcid: 'ORCID',
  other: 'Other',
};

/** The catalogue an address or a number surely belongs to; null when it may be any. */
export function schemeOf(typed: string): IdentifierScheme | null {
  if (/wikidata\.org\/|^Q[1-9]\d*$/i.test(typed.trim())) return 'wikidata';
  return /orcid\.org\/|^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(typed.trim()) ? 'orcid' : null;
}

/** The identifier in its short form, or the sentence that says why it is none. */
export function readIdentifier(
  scheme: IdentifierScheme,
  value: string,
): { identifier: Identifier } | { problem: string } {
  try {
    return { identifier: identifier({ scheme, value }, 'The identifier') };
  } catch (thrown) {
    return { problem: describeError(thrown).message };
  }
}
