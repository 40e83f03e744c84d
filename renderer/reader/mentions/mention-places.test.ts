import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mentionPlaces } from './mention-places.ts';

it('mentions keep to their words through edits, or are no longer told', () => {
  const edit = fc.record({ from: fc.nat(200), cut: fc.nat(8), grown: fc.nat(8) });
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 20,
  });
  let told = 0;
  fc.assert(
    fc.property(gaps, fc.array(edit, { maxLength: 8 }), (list, edits) => {
      let at = 0;
      const spans = list.map(([gap, length]) => {
        const start = at + gap;
        at = start + length;
        return { start, end: at };
      });
      // Each character of the text is its own, so that one sees whether the same ones stand there.
      let text = Array.from({ length: at + 10 }, (_, index) => index);
      let fresh = 1000;
      const places = mentionPlaces(spans);
      for (const { from, cut, grown } of edits) {
        const start = Math.min(from, text.length);
        const gone = Math.min(cut, text.length - start);
        text = text.toSpliced(start, gone, ...Array.from({ length: grown }, () => (fresh += 1)));
        places.move([{ from: start, cut: gone, grown }]);
      }
      let last = -1;
      for (const [index, span] of spans.entries()) {
        const now = places.at(index);
        if (now === null) continue;
        told += 1;
        const before = Array.from({ length: span.end - span.start }, (_, i) => span.start + i);
        expect(text.slice(now.start, now.end)).toEqual(before);
        expect(now.start).toBeGreaterThan(last);
        last = now.start;
        expect(places.firstBehind(now.start)).toBe(index);
      }
    }),
    { seed: 20_310_501, numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(3000);
});
