import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { inverseEdit, mapSpanThrough } from '#core/anchoring/text-edit.ts';
import { workingTime } from '../../../tests/fixtures/working-time.ts';
import { stretchBefore } from './edit-list.ts';
import { editMap, inTextOrder } from './edit-map.ts';

/** Edits forwards or backwards through a text, more than are gone through one by one, then a few anywhere. */
const edits = fc
  .record({
    gaps: fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.nat(3)), { minLength: 8, maxLength: 40 }),
    backward: fc.boolean(),
    others: fc.array(fc.tuple(fc.nat(200), fc.nat(5), fc.nat(5)), { maxLength: 4 }),
  })
  .map(({ gaps, backward, others }): TextEdit[] => {
    let at = 0;
    let shift = 0;
    const placed = gaps.map(([gap, cut, grown]) => {
      const from = at + gap;
      at = from + cut;
      const edit = { from: backward ? from : from + shift, cut, grown };
      shift += grown - cut;
      return edit;
    });
    const more = others.map(([from, cut, grown]) => ({ from, cut, grown }));
    return [...(backward ? placed.toReversed() : placed), ...more];
  });
const span = fc
  .tuple(fc.nat(250), fc.nat(30))
  .map(([start, length]) => ({ start, end: start + length + 1 }));

test('thousands of edits at once do to every place what they do one by one', () => {
  fc.assert(
    fc.property(edits, fc.array(span, { minLength: 1, maxLength: 30 }), (list, spans) => {
      const back = list.map(inverseEdit).toReversed();
      for (const one of spans) {
        expect(editMap(list).after(one)).toEqual(mapSpanThrough(one, list));
        expect(editMap(back).after(one)).toEqual(mapSpanThrough(one, back));
        let asked = one;
        for (const edit of list.toReversed()) asked = stretchBefore(asked.start, asked.end, edit);
        expect(editMap(list).before(one)).toEqual(asked);
        expect(mapSpanThrough(one, inTextOrder(list))).toEqual(mapSpanThrough(one, list));
        expect(mapSpanThrough(one, inTextOrder(back))).toEqual(mapSpanThrough(one, back));
      }
    }),
    { seed: 31, numRuns: 1500 },
  );
});

test('edits that go backwards through a text are told in its order', () => {
  const list = [9, 6, 3].map((from) => ({ from, cut: 1, grown: 3 }));
  expect(inTextOrder(list).map((one) => one.from)).toEqual([3, 8, 13]);
  expect(inTextOrder(inTextOrder(list))).toEqual(inTextOrder(list));
});

test('20,000 edits and 10,000 places take a moment', () => {
  const list = Array.from({ length: 20_000 }, (_, number) => {
    return { from: number * 50 + number, cut: 3, grown: 4 };
  });
  const map = editMap(list);
  const before = workingTime();
  for (let number = 0; number < 10_000; number += 1)
    map.after({ start: number * 100, end: number * 100 + 60 });
  expect(workingTime() - before).toBeLessThan(500);
});
