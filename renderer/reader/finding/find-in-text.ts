// Finding words in the text of a whole document. The text is folded once, block by block, and each
// question is one pass of a regular expression over the folded text, which a million characters take
// a few milliseconds for.

import type { Span } from '../interval-index.ts';
import type { Folded } from './fold-offsets.ts';
import { endOf, foldWithPlaces, placeOf } from './fold-offsets.ts';

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Matches beyond this many are not counted while one looks for them. */
export const mostMatches = 10_000;

/** What finding needs of a document's text; `BlockStarts` has it. */
export interface TextOfBlocks {
  readonly starts: readonly number[];
  textOf(index: number): string;
}

/** A document's text, folded, to be asked again and again. */
export interface FoldedText {
  readonly withCase: boolean;
  /** All blocks, a `\n` between two. */
  readonly text: string;
  readonly blocks: readonly FoldedBlock[];
}

interface FoldedBlock {
  readonly source: string;
  readonly folded: Folded;
  /** Where the block starts in the document, and in the folded text. */
  readonly start: number;
  readonly at: number;
}

/**
 * Folds a document step by step; each step takes well under a millisecond, and the last one answers.
 * Blocks that stand as they stood `before` are not folded again.
 */
export function* foldDocument(
  document: TextOfBlocks,
  withCase: boolean,
  before: FoldedText | null = null,
): Generator<undefined, FoldedText> {
  const known = new Map<string, Folded>();
  if (before?.withCase === withCase)
    for (const block of before.blocks) known.set(block.source, block.folded);
  const blocks: FoldedBlock[] = [];
  const texts: string[] = [];
  let at = 0;
  let done = 0;
  for (const [index, start] of document.starts.entries()) {
    const source = document.textOf(index);
    const folded = known.get(source) ?? foldWithPlaces(source, withCase);
    blocks.push({ source, folded, start, at });
    texts.push(folded.text);
    at += folded.text.length + 1;
    done += source.length + 20;
    if (done < 4000) continue;
    done = 0;
    yield undefined;
  }
  return { withCase, text: texts.join('\n'), blocks };
}

function wordPattern(query: string, withCase: boolean): RegExp | null {
  const folded = foldWithPlaces(query, withCase).text;
  if (folded.trim() === '') return null;
  const pattern = folded
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    // A space stands for white space of any kind, also for the border between two paragraphs.
    .replaceAll(/\s+/g, String.raw`\s+`);
  return new RegExp(pattern, 'g');
}

const wordSign = /[\p{L}\p{N}_]/u;

/** The whole character that ends before, or begins at, a place of a text. */
function signAt(text: string, at: number, side: -1 | 1): string {
  if (side === 1) return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff;
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}

/** Whether nothing of a word stands directly on either side of what is itself (part of) a word. */
function isWhole(text: string, start: number, end: number): boolean {
  const opens = wordSign.test(signAt(text, start, 1)) && wordSign.test(signAt(text, start, -1));
  const closes = wordSign.test(signAt(text, end, -1)) && wordSign.test(signAt(text, end, 1));
  return !opens && !closes;
}

/**
 * Where the words stand, in the order of the text, as UTF-16 offsets of the document; at most
 * `most`. Matches do not overlap; `includes` may leave some out.
 */
export function findAll(
  document: FoldedText,
  query: string,
  options: FindOptions,
  includes: (span: Span) => boolean = () => true,
  most = mostMatches,
): Span[] {
  const pattern = wordPattern(query, options.matchCase);
  if (pattern === null) return [];
  const { text, blocks } = document;
  const found: Span[] = [];
  let block = 0;

  function blockAt(at: number): FoldedBlock | undefined {
    while ((blocks[block + 1]?.at ?? Infinity) <= at) block += 1;
    return blocks[block];
  }

  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const from = match.index;
    const until = from + match[0].length;
    if (options.wholeWords && !isWhole(text, from, until)) {
      // The next try may begin inside of what was found.
      pattern.lastIndex = from + 1;
      continue;
    }
    const first = blockAt(from);
    // The last character, not the place after it, which may be the next block's.
    const last = blockAt(until - 1);
    if (first === undefined || last === undefined) break;
    const start = first.start + placeOf(first.folded, from - first.at);
    const end = last.start + endOf(last.folded, until - last.at);
    const before = found.at(-1);
    // Two letters that stand as one sign, as in `æ`, are found once.
    if (before !== undefined && start < before.end) continue;
    const span = { start, end };
    if (includes(span)) found.push(span);
    if (found.length >= most) break;
  }
  return found;
}

/** The number of the first match that ends after an offset; 0 when all end before it. */
export function matchFrom(matches: readonly Span[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low === matches.length ? 0 : low;
}

/** Those of the matches, which are in order and apart, that lie at least partly within a stretch. */
export function matchesWithin(matches: readonly Span[], near: Span): readonly Span[] {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.end ?? 0) <= near.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < matches.length && (matches[last]?.start ?? 0) < near.end) last += 1;
  return matches.slice(low, last);
}
