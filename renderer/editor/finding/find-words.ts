/** How a search stands, for the words beside its field. */
export interface FindResult {
  /** How many matches there are, as far as they are found. */
  readonly count: number;
  /** The number of the match one stands at, in the order of the text; -1 when there is none. */
  readonly current: number;
  /** Whether more may be found. */
  readonly isSearching: boolean;
}

/**
 * What the bar says of a search: `3 of 27`, and before one has gone to any, or as long as more may be found,
 * only how many there are.
 * Empty while nothing is asked.
 */
export function countInWords({ count, current, isSearching }: FindResult, query: string): string {
  if (query.trim() === '') return '';
  const all = count.toLocaleString('en');
  if (isSearching) return count === 0 ? '…' : `${all}…`;
  if (count === 0) return 'Not found';
  return current < 0 ? `${all} found` : `${(current + 1).toLocaleString('en')} of ${all}`;
}

/** The line around a match, read out so that one need not look: at most a few words on each side. */
export function matchInWords(before: string, match: string, after: string): string {
  const head = before.slice(-60).replace(/^\S*\s/, '');
  const tail = after.slice(0, 60).replace(/\s\S*$/, '');
  return `${head}${match}${tail}`.replaceAll(/\s+/g, ' ').trim();
}
