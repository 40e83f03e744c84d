import { mostMatches } from './find-in-text.ts';
import type { FindResult } from './finder.ts';

/** What the bar says of a search: `3 of 27`. Empty while nothing is asked. */
export function countInWords({ matches, current, isSearching }: FindResult, query: string): string {
  if (query.trim() === '') return '';
  if (isSearching) return '…';
  if (matches.length === 0) return 'Not found';
  const all = matches.length.toLocaleString('en');
  const many = matches.length >= mostMatches ? `${all} or more` : all;
  return `${(current + 1).toLocaleString('en')} of ${many}`;
}

/** The line around a match, read out so that one need not look: at most a few words on each side. */
export function matchInWords(before: string, match: string, after: string): string {
  const head = before.slice(-60).replace(/^\S*\s/, '');
  const tail = after.slice(0, 60).replace(/\s\S*$/, '');
  return `${head}${match}${tail}`.replaceAll(/\s+/g, ' ').trim();
}
