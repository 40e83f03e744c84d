// Where a query matches in a text of ours, and the stretch of text that is shown for it.

import { graphemeEnd, graphemeStart } from '#core/text/graphemes.ts';
import type { Phrase } from './query.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** A place where a phrase stands: UTF-16, end exclusive. */
export interface Match {
  start: number;
  end: number;
  /** Number of the phrase in the query. */
  phrase: number;
}

/** A stretch of a text with the matches in it. */
export interface Snippet {
  text: string;
  /** Counted from the start of the stretch. */
  highlights: { start: number; end: number }[];
  /** The first match shown, counted from the start of the whole text. */
  start: number;
  end: number;
}

/** How much is shown, and how much of it before the first match, in UTF-16 units. */
const snippetLength = 180;
const leadLength = 40;

/** Whether the phrase ends at the newest of the words that were read. */
function endsHere(phrase: Phrase, words: readonly Word[]): boolean {
  const count = phrase.words.length;
  if (words.length < count) return false;
  return phrase.words.every((wanted, index) => {
    const folded = words[words.length - count + index]?.folded ?? '';
    const isOpen = phrase.openEnd && index === count - 1;
    return isOpen ? folded.startsWith(wanted) : folded === wanted;
  });
}

/** All places where the phrases stand, in order of their ends. */
function* matchesIn(text: string, phrases: readonly Phrase[]): Generator<Match> {
  const longest = Math.max(0, ...phrases.map((phrase) => phrase.words.length));
  const words: Word[] = [];
  for (const word of wordsOf(text)) {
    words.push(word);
    if (words.length > longest) words.shift();
    for (const [index, phrase] of phrases.entries()) {
      const first = words[words.length - phrase.words.length];
      if (first !== undefined && endsHere(phrase, words))
        yield { start: first.start, end: word.end, phrase: index };
    }
  }
}

/** The match from which most of the phrases stand close together; reading stops when all do. */
function bestMatch(text: string, phrases: readonly Phrase[]): Match | null {
  const near: Match[] = [];
  let best: { match: Match; found: number } | null = null;
  for (const match of matchesIn(text, phrases)) {
    near.push(match);
    while ((near[0]?.start ?? 0) < match.end - (snippetLength - leadLength)) near.shift();
    const [first] = near;
    const found = new Set(near.map((one) => one.phrase)).size;
    if (first !== undefined && found > (best?.found ?? 0)) best = { match: first, found };
    if (found === phrases.length) break;
  }
  return best?.match ?? null;
}

/** Whether every phrase stands in a text. */
export function allStandIn(text: string, phrases: readonly Phrase[]): boolean {
  const missing = new Set(phrases.keys());
  for (const { phrase } of matchesIn(text, phrases)) {
    missing.delete(phrase);
    if (missing.size === 0) return true;
  }
  return missing.size === 0;
}

/** The border of a word near `offset`, so that no word is cut; the offset itself in a very long one. */
function wordBorder(text: string, offset: number, step: 1 | -1): number {
  for (let at = offset; Math.abs(at - offset) < 20; at += step) {
    if (at <= 0) return 0;
    if (at >= text.length) return text.length;
    if (/\s/u.test(text.charAt(step === 1 ? at : at - 1))) return at;
  }
  return step === 1 ? graphemeEnd(text, offset) : graphemeStart(text, offset);
}

/** The stretch of a text that shows a query's matches best; null where none of it stands. */
export function snippetOf(text: string, phrases: readonly Phrase[]): Snippet | null {
  const match = bestMatch(text, phrases);
  if (match === null) return null;
  const from = wordBorder(text, Math.max(0, match.start - leadLength), -1);
  const to = wordBorder(text, Math.min(text.length, Math.max(match.end, from + snippetLength)), 1);
  const shown = text.slice(from, to);
  const highlights = [...matchesIn(shown, phrases)]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    text: shown.replace(/[\n\t\r]/g, ' '),
    highlights: highlights.filter((one, index) => one.end > (highlights[index - 1]?.end ?? 0)),
    start: match.start,
    end: match.end,
  };
}

/** The beginning of a text, for a hit whose match stands elsewhere. */
export function beginningOf(text: string): string {
  const to = wordBorder(text, Math.min(text.length, snippetLength), 1);
  return text.slice(0, to).replace(/[\n\t\r]/g, ' ');
}
