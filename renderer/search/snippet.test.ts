import { expect, test } from 'vitest';
import { snippetParts } from './snippet.ts';

const told = (snippet: string, ...highlights: [number, number][]): string =>
  snippetParts(
    snippet,
    highlights.map(([start, end]) => ({ start, end })),
  )
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test.each<[string, [number, number][], string]>([
  ['the river states', [[4, 9]], 'the [river] states'],
  ['river', [[0, 5]], '[river]'],
  ['\uFFFC\nthe river \uFFFC states\uFFFC', [[6, 11]], '\nthe [river] states'],
  [
    'one two one',
    [
      [8, 11],
      [0, 3],
    ],
    '[one] two [one]',
  ],
  [
    'abcdef',
    [
      [0, 4],
      [2, 6],
    ],
    '[abcd][ef]',
  ],
  ['abc', [[1, 99]], 'a[bc]'],
  ['abc', [[2, 2]], 'abc'],
  ['', [], ''],
])('%s %j', (snippet, highlights, expected) => {
  expect(told(snippet, ...highlights)).toBe(expected);
});
