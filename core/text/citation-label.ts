import type { Cited } from './blocks.ts';

/** Text on one line, without white space at its ends. */
function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Who said it, where it stands and from when: `A. Ord, Talks, 2025-06, paragraph 3`. */
export function sourceLine({ speaker, source, date, place }: Cited): string {
  const parts = [speaker, source, date, place].map((part) => line(part ?? ''));
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * What stands in the text for an inline citation: `“We will.” (A. Ord, Talks, 2025-06)`. A brief one is only
 * what stands in brackets. One line, and never empty.
 */
export function citationLabel(cited: Cited & { brief?: boolean }): string {
  const brackets = `(${sourceLine(cited) || 'source unknown'})`;
  return cited.brief === true ? brackets : `“${line(cited.quote)}” ${brackets}`;
}
