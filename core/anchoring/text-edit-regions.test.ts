import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInsideGrapheme } from '../text/graphemes.ts';
import { differenceOf, editsByRegion, explain, mapBorder, regionsOf } from './text-edit-regions.ts';
import type { TextEdit } from './text-edit.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'e\u0301', '\u0301', '👍🏽', '\n'))
  .map((all) => all.join(''));
const keys = fc.array(fc.tuple(fc.nat(100), fc.nat(6), fc.constantFrom('', 'x', 'yz')), {
  maxLength: 8,
});
const seeded = { seed: 20261122, numRuns: 2000 };

/** Types into a text; answers the edits and what comes of it. */
function typed(before: string, keystrokes: readonly (readonly [number, number, string])[]) {
  let after = before;
  const edits = keystrokes.map(([place, most, coming]): TextEdit => {
    const from = place % (after.length + 1);
    const cut = Math.min(most, after.length - from);
    after = after.slice(0, from) + coming + after.slice(from + cut);
    return { from, cut, grown: coming.length };
  });
  return { edits, after };
}

describe('regions', () => {
  it('explain how the text came about, stand apart, and hold all edits', () => {
    fc.assert(
      fc.property(text, keys, (before, keystrokes) => {
        const { edits, after } = typed(before, keystrokes);
        const regions = regionsOf(edits, before.length) ?? [];
        expect(explain(regions, before, after, 0)).toBe(true);
        let end = -1;
        for (const one of regions) {
          expect(one.from).toBeGreaterThan(end);
          end = one.from + one.cut;
        }
        const parts = editsByRegion(edits, regions);
        expect(parts.flat()).toHaveLength(edits.length);
        parts.forEach((part, number) => {
          const [only] = regionsOf(part, before.length + 100) ?? [];
          const { from, cut, grown } = regions[number] ?? { from: 0, cut: 0, grown: 0 };
          expect(only).toEqual({ from, cut, grown, to: from });
        });
      }),
      seeded,
    );
  });

  it.each([
    [[{ from: 3, cut: 1, grown: 0 }], 3],
    [[{ from: 4, cut: 0, grown: 1 }], 3],
    [
      [
        { from: 0, cut: 0, grown: 2 },
        { from: 5, cut: 1, grown: 0 },
      ],
      3,
    ],
  ])('are none when an edit is not in the text: %j', (edits, length) => {
    expect(regionsOf(edits, length)).toBeNull();
  });

  it('do not explain another text', () => {
    const regions = regionsOf([{ from: 1, cut: 1, grown: 2 }], 3) ?? [];
    expect(explain(regions, 'abc', 'axyc', 0)).toBe(true);
    expect(explain(regions, 'abc', 'axyd', 0)).toBe(false);
    expect(explain(regions, 'abc', 'bxyc', 0)).toBe(false);
    expect(explain(regions, 'abc', 'axc', 0)).toBe(false);
    expect(explain(regions, 'abc', 'axyc', 2)).toBe(false);
  });

  it.each([
    ['before all', [{ from: 5, cut: 2, grown: 0 }], 4, 4],
    ['typed exactly there comes after it', [{ from: 4, cut: 0, grown: 3 }], 4, 4],
    ['cut up to it', [{ from: 3, cut: 1, grown: 0 }], 4, 3],
    ['cut over it', [{ from: 2, cut: 5, grown: 1 }], 4, 3],
    ['after all', [{ from: 0, cut: 1, grown: 3 }], 4, 6],
  ])('move a border: %s', (_what, edits, border, to) => {
    expect(mapBorder(border, regionsOf(edits, 10) ?? [])).toBe(to);
  });
});

describe('differenceOf', () => {
  it('turns the one text into the other, and cuts no grapheme', () => {
    fc.assert(
      fc.property(text, text, text, text, (start, old, now, end) => {
        const before = start + old + end;
        const after = start + now + end;
        const edit = differenceOf(before, after);
        if (edit === null) {
          expect(before).toBe(after);
          return;
        }
        const { from, cut, grown } = edit;
        expect(
          before.slice(0, from) + after.slice(from, from + grown) + before.slice(from + cut),
        ).toBe(after);
        expect([isInsideGrapheme(before, from), isInsideGrapheme(after, from)]).toEqual([
          false,
          false,
        ]);
        expect(isInsideGrapheme(before, from + cut)).toBe(false);
        expect(isInsideGrapheme(after, from + grown)).toBe(false);
      }),
      seeded,
    );
  });
});
