// How long a note is: counted block by block, each block once, however often the note is saved.

import type { Block } from '#core/text/blocks.ts';
import { ownWords } from '../note-facts.ts';

/** How long a text is. */
export interface Counts {
  words: number;
  /** Characters as a person counts them, white space included. */
  characters: number;
}

const known = new WeakMap<Block, Counts>();

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

// oxlint-disable-next-line no-control-regex
const plain = /^[\u0000-\u007F]*$/;

function charactersOf(text: string): number {
  if (plain.test(text)) return text.length;
  let count = 0;
  for (const _letter of letters.segment(text)) count += 1;
  return count;
}

function countsOf(block: Block): Counts {
  const before = known.get(block);
  if (before !== undefined) return before;
  const { text, words } = ownWords(block);
  const counts = { words, characters: charactersOf(text) };
  known.set(block, counts);
  return counts;
}

/** Counts step by step, a block a step; the last step answers. Quotes of cited passages are not counted. */
export function* countBlocks(blocks: readonly Block[]): Generator<undefined, Counts> {
  const sum = { words: 0, characters: 0 };
  for (const block of blocks) {
    const { words, characters } = countsOf(block);
    sum.words += words;
    sum.characters += characters;
    yield undefined;
  }
  return sum;
}

/** Words a minute that are read with care. */
const pace = 220;

/** How long it takes to read so many words, in words: `4 min`. */
export function readingTime(words: number): string {
  return words === 0 ? '0 min' : `${String(Math.max(1, Math.round(words / pace)))} min`;
}
