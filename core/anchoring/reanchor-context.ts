// How far what surrounds a place agrees with what surrounded a passage.

import {
  contextCompared,
  contextLimit,
  contextShare,
  quoteShare,
  shortQuote,
} from './reanchor-limits.ts';
import { comparable } from './similar.ts';
import { editDistance } from './similar-distance.ts';

/** The text on each side of a place, as it is compared; empty at the ends of a text. */
export interface Context {
  before: string;
  after: string;
}

/** How much two contexts agree, from 0 to 1 on each side. */
export interface Agreement {
  before: number;
  after: number;
}

const reach = contextCompared * 3;

/** What surrounds a place of a text (UTF-16, end exclusive), in the form in which contexts are compared. */
export function contextOf(text: string, start: number, end: number): Context {
  const before = comparable(text.slice(Math.max(0, start - reach), start)).text;
  const after = comparable(text.slice(end, end + reach)).text;
  return asContext(before, after);
}

/** The context a passage keeps with it. */
export function keptContext(prefix: string, suffix: string): Context {
  return asContext(comparable(prefix).text, comparable(suffix).text);
}

function asContext(before: string, after: string): Context {
  return {
    before: before.trim().slice(-contextCompared),
    after: after.trim().slice(0, contextCompared),
  };
}

function agree(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

/** What is less than this, as at the end of a text, says little when there is more in the other. */
const shortContext = 12;

/** A kept context may be shorter than one read from a text; as much of it as there is counts. */
export function agreement(was: Context, is: Context): Agreement {
  const before = Math.max(shortContext, was.before.length);
  const after = Math.max(shortContext, was.after.length);
  return {
    before: agree(was.before, is.before.slice(-before)),
    after: agree(was.after, is.after.slice(0, after)),
  };
}

/** How good a place is on the whole, from 0 to 1. */
export function score(similarity: number, { before, after }: Agreement): number {
  return quoteShare * similarity + contextShare * (before + after);
}

/** Whether the context of a quote of this length agrees enough to move it: on a side, or on both. */
export function isContextEnough({ before, after }: Agreement, length: number): boolean {
  const isShort = length < shortQuote;
  return (isShort ? Math.min(before, after) : Math.max(before, after)) >= contextLimit;
}
