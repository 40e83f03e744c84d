// Finding words in the text of a whole document. The text is folded once, block by block, and each
// question is a pass of a regular expression over the folded text, stretch by stretch where it must not
// hold the window.

import type { Folded } from './fold-offsets.ts';
import { endOf, foldWithPlaces, placeOf } from './fold-offsets.ts';

/** A stretch of the text: UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a text is looked for. */
export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

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

/** A question to a folded text, answered stretch by stretch. */
export interface Search {
  /** Where the block at an offset of the document begins in the folded text. */
  placeOf(offset: number): number;
  /** The length of the folded text. */
  readonly length: number;
  /**
   * The matches that begin between two places of the folded text, and where the search goes on after
   * them. Spans are UTF-16 offsets of the document, in its order.
   */
  between(from: number, to: number): { found: Span[]; next: number };
}

/** The number of the last block for which `is`, which is true of the first ones only. */
function lastThat(blocks: readonly FoldedBlock[], is: (block: FoldedBlock) => boolean): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = blocks[middle];
    if (block !== undefined && is(block)) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * Looks for words. Matches do not overlap; `includes` may leave some out. Null when nothing is asked.
 */
export function searchFor(
  { text, blocks }: FoldedText,
  query: string,
  options: FindOptions,
  includes: (span: Span) => boolean = () => true,
): Search | null {
  const pattern = wordPattern(query, options.matchCase);
  if (pattern === null) return null;
  return {
    length: text.length,
    placeOf: (offset) => blocks[lastThat(blocks, (one) => one.start <= offset)]?.at ?? 0,
    between(from, to) {
      const found: Span[] = [];
      let block = lastThat(blocks, (one) => one.at <= from);
      const blockAt = (at: number): FoldedBlock | undefined => {
        while ((blocks[block + 1]?.at ?? Infinity) <= at) block += 1;
        return blocks[block];
      };
      pattern.lastIndex = from;
      let next = to;
      for (;;) {
        const match = pattern.exec(text);
        if (match === null) return { found, next: text.length };
        if (match.index >= to) return { found, next: Math.max(next, to) };
        const start = match.index;
        const end = start + match[0].length;
        if (options.wholeWords && !isWhole(text, start, end)) {
          // The next try may begin inside of what was found.
          pattern.lastIndex = start + 1;
          continue;
        }
        next = end;
        const first = blockAt(start);
        // The last character, not the place after it, which may be the next block's.
        const last = blockAt(end - 1);
        if (first === undefined || last === undefined) return { found, next: text.length };
        const span = {
          start: first.start + placeOf(first.folded, start - first.at),
          end: last.start + endOf(last.folded, end - last.at),
        };
        // Two letters that stand as one sign, as in `æ`, are found once.
        const before = found.at(-1);
        const isAgain = before !== undefined && span.start < before.end;
        if (!isAgain && includes(span)) found.push(span);
      }
    },
  };
}

/** Where the words stand, in the order of the text, as `searchFor` finds them at one go. */
export function findAll(...question: Parameters<typeof searchFor>): Span[] {
  const search = searchFor(...question);
  return search === null ? [] : search.between(0, search.length).found;
}

/** The number of the first of matches, in the order of the text, that begins at or after an offset. */
export function firstFrom(
  matches: readonly Span[],
  offset: number,
  from: number,
  to: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
