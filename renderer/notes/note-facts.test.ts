import { expect, test } from 'vitest';
import type { CitationBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { noteFacts, wordCount } from './note-facts.ts';

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

test('what a note cites is not counted as its own', () => {
  const citation: CitationBlock = {
    type: 'citation',
    passage: 'p',
    quote: 'five words of someone else',
    source: 'S',
  };
  expect(noteFacts([paragraph('Two words'), citation, paragraph('')])).toEqual({
    words: 2,
    citations: [citation],
  });
});
