import { expect, test } from 'vitest';
import type { Block, CitationBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { countBlocks, readingTime } from './facts/count-blocks.ts';
import { wordCount } from './note-facts.ts';

test.each([
  ['', 0],
  ['One two, three.', 3],
  ['it’s e\u0301te\u0301 — 2031', 3],
  ['שלום עולם', 2],
  ['😀 ok', 1],
])('%j has %i words', (text, count) => {
  expect(wordCount(text)).toBe(count);
});

test('scripts without spaces have words, too', () => {
  expect(wordCount('我喜欢阅读报纸')).toBeGreaterThan(1);
});

test('what a note cites is not counted as its own; its footnotes are', () => {
  const cited = { passage: 'p', quote: 'five words of someone else', source: 'S' };
  const citation: CitationBlock = { type: 'citation', ...cited };
  const line: Block = {
    type: 'paragraph',
    runs: [
      { type: 'text', text: 'Two words' },
      { type: 'citation', ...cited },
      { type: 'footnote', runs: [{ type: 'text', text: 'one 😀' }] },
    ],
  };
  const steps = countBlocks([line, citation, paragraph('')]);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(step.value).toEqual({ words: 3, characters: 'Two words\none '.length + 1 });
});

test.each([
  [0, '0 min'],
  [40, '1 min'],
  [1000, '5 min'],
])('%i words are read in %s', (words, expected) => {
  expect(readingTime(words)).toBe(expected);
});
