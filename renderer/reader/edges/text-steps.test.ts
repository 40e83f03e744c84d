import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInsideGrapheme } from '#core/text/graphemes.ts';
import type { Edge, TextSource, Unit } from './text-steps.ts';
import { snapped, stepFrom, withEdge, wordsAt } from './text-steps.ts';

const source = (text: string): TextSource => ({
  length: text.length,
  textBetween: (start, end) => text.slice(start, end),
});

const line = 'The vote, she said, was “fair”. 👩‍👩‍👧 Left!\nNobody knew. ';

/** Where the step leads, as the text on either side of it. */
const parted = (from: string, by: 1 | -1, unit: Unit, edge: Edge): string => {
  const at = stepFrom(source(line), line.indexOf(from), by, unit, edge);
  return `${line.slice(Math.max(0, at - 4), at)}|${line.slice(at, at + 4)}`;
};

test.each<[string, 1 | -1, Unit, Edge, string]>([
  ['vote', 1, 'character', 'end', 'he v|ote,'],
  ['vote', -1, 'character', 'start', 'The| vot'],
  ['vote', 1, 'word', 'end', 'vote|, sh'],
  ['vote', 1, 'word', 'start', 'te, |she '],
  ['vote', -1, 'word', 'start', '|The '],
  ['vote', -1, 'word', 'end', 'The| vot'],
  ['👩‍👩‍👧', 1, 'character', 'end', `${'👩‍👩‍👧'.slice(-4)}| Lef`],
  ['she', 1, 'sentence', 'end', 'ir”.|'],
  ['she', -1, 'sentence', 'start', '|The '],
  ['👩‍👩‍👧', 1, 'sentence', 'end', 'eft!|\nNob'],
  ['Nobody', -1, 'sentence', 'end', 'eft!|\nNob'],
])('from before “%s” by %i %s of the %s: %s', (from, by, unit, edge, expected) => {
  expect(parted(from, by, unit, edge).slice(0, expected.length)).toBe(expected);
});

test('a word longer than the stretch looked at is found whole', () => {
  const text = source(`a ${'b'.repeat(3000)} c`);
  expect(stepFrom(text, 2, 1, 'word', 'end')).toBe(3002);
  expect(stepFrom(text, 3003, -1, 'word', 'start')).toBe(2);
});

test('steps go on, stay in the text and never stand inside a grapheme', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '. ',
    '\n',
    'é',
    'e\u0301',
    '👍🏽',
    '語',
    'ord',
    '🇸🇪',
    '“',
    '…',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 120 }),
      fc.constantFrom<Unit>('character', 'word', 'sentence'),
      fc.constantFrom<Edge>('start', 'end'),
      fc.constantFrom<1 | -1>(1, -1),
      (pieces, unit, edge, by) => {
        const text = pieces.join('');
        let at = by === 1 ? 0 : text.length;
        for (let step = 0; step <= text.length; step += 1) {
          const next = stepFrom(source(text), at, by, unit, edge);
          expect(isInsideGrapheme(text, next)).toBe(false);
          if (next === at) break;
          expect(Math.sign(next - at)).toBe(by);
          at = next;
        }
        expect(at).toBe(by === 1 ? text.length : 0);
      },
    ),
    { seed: 41, numRuns: 150 },
  );
});

test('a snapped edge stands at the nearest border', () => {
  expect(snapped(source('one two three'), 5, 'word', 'start')).toBe(4);
  expect(snapped(source('one two three'), 6, 'word', 'end')).toBe(7);
  expect(snapped(source('x👍🏽y'), 3, 'character', 'end')).toBe(1);
});

test('an edge never passes the other one', () => {
  const text = source('one two');
  expect(withEdge(text, { start: 0, end: 3 }, 'start', 6)).toEqual({ start: 2, end: 3 });
  expect(withEdge(text, { start: 4, end: 7 }, 'end', 1)).toEqual({ start: 4, end: 5 });
  expect(withEdge(text, { start: 4, end: 7 }, 'start', 0)).toEqual({ start: 0, end: 7 });
});

test('the words at an edge are whole ones', () => {
  const text = source(
    'The harbour vote was adjourned again because nobody had brought the keys to the hall.',
  );
  const span = { start: 0, end: text.length };
  expect(wordsAt(text, span, 'start')).toBe('The harbour vote was adjourned again…');
  expect(wordsAt(text, span, 'end')).toBe('…nobody had brought the keys to the hall.');
  expect(wordsAt(text, { start: 4, end: 11 }, 'end')).toBe('harbour');
});
