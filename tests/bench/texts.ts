// Made-up prose of any length, the same at every run.

import type { ParagraphBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';

const words =
  'river treaty minister gauge village harbour council water winter promise report border ferry dam answer letter season engine bridge market witness garden signal measure district'.split(
    ' ',
  );

/** A repeatable stream of whole numbers below `below`: the Park–Miller generator. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Paragraphs of about 330 characters that together have at least `characters`. */
export function prose(characters: number, seed: number): ParagraphBlock[] {
  const next = numbers(seed);
  const blocks: ParagraphBlock[] = [];
  for (let length = 0; length < characters;) {
    const sentence = Array.from({ length: 45 }, () => words[next(words.length)]).join(' ');
    const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    blocks.push(paragraph(text));
    length += text.length + 1;
  }
  return blocks;
}
