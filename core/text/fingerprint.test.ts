import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { paragraph } from './blocks.ts';
import { fingerprintOf } from './fingerprint.ts';
import { spliceBetween, withSplice } from './splice-blocks.ts';

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'ab', ''), { maxLength: 8 });

it('tells the same of equal texts, and other things of others', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      const prints = [one, other].map((text) => fingerprintOf(text.map(paragraph)));
      expect(prints[0] === prints[1]).toBe(same);
      expect(prints[0]).toMatch(/^[0-9a-f]{16}$/);
    }),
    { seed: 20261130, numRuns: 2000 },
  );
});

it('has no two of many texts alike', () => {
  const prints = new Set<string>();
  for (let number = 0; number < 20_000; number += 1)
    prints.add(fingerprintOf([paragraph(`Line ${number}`), paragraph('')]));
  for (let number = 0; number < 20_000; number += 1)
    prints.add(fingerprintOf([paragraph(''), paragraph(`Line ${number}`)]));
  expect(prints.size).toBe(40_000);
});

it('is that of the whole text after a splice', () => {
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const before: Block[] = from.map(paragraph);
      const splice = spliceBetween(before, to.map(paragraph));
      const after = splice === null ? before : withSplice(before, splice);
      expect(fingerprintOf(after)).toBe(fingerprintOf(to.map(paragraph)));
    }),
    { seed: 20261131, numRuns: 1000 },
  );
});
