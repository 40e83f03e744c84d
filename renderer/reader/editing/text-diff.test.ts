import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { mapSpan, mapSpanThrough } from '#core/anchoring/text-edit.ts';
import { joined, stretchBefore } from './edit-list.ts';
import type { EditHint } from './text-diff.ts';
import { diffText } from './text-diff.ts';

const nothing: EditHint = { selected: null, caret: null };

/** Applies edits, taking the letters that come from the text they lead to. */
function applied(old: string, now: string, edits: readonly TextEdit[]): string {
  let text = old;
  let shift = 0;
  // Edits are in order of the text here, so that what stands at `from` after all is what each inserted.
  for (const { from, cut, grown } of edits) {
    text = text.slice(0, from) + now.slice(from, from + grown) + text.slice(from + cut);
    shift += grown - cut;
  }
  expect(text.length).toBe(old.length + shift);
  return text;
}

const cases: [string, string, string, EditHint, TextEdit[]][] = [
  [
    'typed after its like',
    'aa',
    'aaa',
    { selected: null, caret: 3 },
    [{ from: 2, cut: 0, grown: 1 }],
  ],
  [
    'typed before its like',
    'aa',
    'aaa',
    { selected: null, caret: 1 },
    [{ from: 0, cut: 0, grown: 1 }],
  ],
  [
    'Backspace among its like',
    'aaa',
    'aa',
    { selected: null, caret: 1 },
    [{ from: 1, cut: 1, grown: 0 }],
  ],
  ['Enter', 'one two', 'one\n two', { selected: null, caret: 4 }, [{ from: 3, cut: 0, grown: 1 }]],
  [
    'a word typed over by its own first letter',
    'the house stood',
    'the h stood',
    { selected: { start: 4, end: 9 }, caret: 5 },
    [{ from: 4, cut: 5, grown: 1 }],
  ],
  [
    'a word moved by dragging',
    'alpha one two three four five six seven',
    'one two three four five six alpha seven',
    { selected: { start: 0, end: 6 }, caret: 34 },
    [
      { from: 0, cut: 6, grown: 0 },
      { from: 27, cut: 0, grown: 6 },
    ],
  ],
  ['nothing known', 'one two', 'one four', nothing, [{ from: 4, cut: 3, grown: 4 }]],
];

test.each(cases)('%s', (_name, old, now, hint, edits) => {
  expect(diffText(old, now, hint)).toEqual(edits);
});

const word = fc.constantFrom('a', 'b', 'aa', ' ', 'ab', 'house ', 'moon ', '\n');
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));

test('the edits lead from the one text to the other', () => {
  fc.assert(
    fc.property(text, text, fc.nat(40), (old, now, caret) => {
      const edits = diffText(old, now, { selected: null, caret: Math.min(caret, now.length) });
      expect(applied(old, now, edits)).toBe(now);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

const edit = fc.record({ from: fc.nat(20), cut: fc.nat(6), grown: fc.nat(6) });
const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }));

test('two edits joined do to a passage what they do one after the other', () => {
  let count = 0;
  fc.assert(
    fc.property(edit, edit, span, (first, then, [start, length]) => {
      const one = joined(first, then);
      if (one === null) return;
      count += 1;
      const passage = { start, end: start + length };
      expect(mapSpan(passage, one)).toEqual(mapSpanThrough(passage, [first, then]));
    }),
    { seed: 7, numRuns: 20_000 },
  );
  expect(count).toBeGreaterThan(200);
});

test('what stands in a stretch now stood in the stretch before', () => {
  fc.assert(
    fc.property(edit, span, span, (one, [start, length], [from, much]) => {
      const passage = mapSpan({ start, end: start + length }, one);
      const asked = { start: from, end: from + much };
      if (passage === null || passage.start >= asked.end || passage.end <= asked.start) return;
      const before = stretchBefore(asked.start, asked.end, one);
      expect(before.start < start + length && before.end > start).toBe(true);
    }),
    { seed: 7, numRuns: 20_000 },
  );
});
