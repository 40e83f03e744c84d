import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { paragraph } from '#core/text/blocks.ts';
import { blockStarts } from '../block-starts.ts';
import type { Span } from '../interval-index.ts';
import type { FoldedText } from '../../editor/finding/find-in-text.ts';
import { findAll, foldDocument, searchFor } from '../../editor/finding/find-in-text.ts';

function folded(texts: readonly string[], withCase = false, before?: FoldedText): FoldedText {
  const steps = foldDocument(blockStarts([{ blocks: texts.map(paragraph) }]), withCase, before);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function found(
  texts: readonly string[],
  query: string,
  { matchCase = false, wholeWords = false } = {},
): string[] {
  const whole = texts.join('\n');
  return findAll(folded(texts, matchCase), query, { matchCase, wholeWords }).map(
    ({ start, end }) => `${start}:${whole.slice(start, end)}`,
  );
}

describe('finding', () => {
  test.each<[what: string, texts: string[], query: string, expected: string[]]>([
    ['capitals', ['Treaty and treaty'], 'TREATY', ['0:Treaty', '11:treaty']],
    [
      'accents, written as one sign or as two',
      ['Café cafe\u0301 cafe'],
      'cafe',
      ['0:Café', '5:cafe\u0301', '11:cafe'],
    ],
    ['an accent in the question', ['Cafe'], 'café', ['0:Cafe']],
    ['letters that are two elsewhere', ['Straße, Æsir'], 'sse, aes', ['4:ße, Æs']],
    ['one half of such a letter, once', ['aß'], 's', ['1:ß']],
    ['a space over the border of two blocks', ['the end', 'of it'], 'end of', ['4:end\nof']],
    ['a space over several line breaks', ['the end', '', 'of it'], 'end of', ['4:end\n\nof']],
    ['several spaces and a tab', ['a  \t b'], 'a b', ['0:a  \t b']],
    ['typographic quotes', ['“No,” he’d say'], `"no," he'd`, ['0:“No,” he’d']],
    ['a hyphen that only may break the line', ['co\u00ADoperate'], 'coop', ['0:co\u00ADop']],
    [
      'signs of regular expressions as they stand',
      ['a.b (c) [d] $1'],
      'b (c) [d] $1',
      ['2:b (c) [d] $1'],
    ],
    ['no dot for any sign', ['axb'], 'a.b', []],
    ['signs outside the first plane', ['🧱🌉🧱'], '🌉', ['2:🌉']],
    ['what follows such signs', ['𠮷野 and 𠮷野'], 'AND', ['4:and']],
    ['Hebrew without its points', ['הָעֲיָרָה פתחה'], 'העירה', ['0:הָעֲיָרָה']],
    ['a last sigma', ['ΛΟΓΟΣ λόγος'], 'λογος', ['0:ΛΟΓΟΣ', '6:λόγος']],
    ['nothing for nothing', ['some text'], '  ', []],
    ['matches that would overlap, apart', ['aaaa'], 'aa', ['0:aa', '2:aa']],
    ['a space at the end, at the end of a block', ['über', 'x'], 'uber ', ['0:über\n']],
  ])('%s', (_what, texts, query, expected) => {
    expect(found(texts, query)).toEqual(expected);
  });

  it('keeps to capitals when told', () => {
    expect(found(['US and us, Ümit'], 'US', { matchCase: true })).toEqual(['0:US']);
    expect(found(['US and us, Ümit'], 'Umit', { matchCase: true })).toEqual(['11:Ümit']);
    expect(found(['Ümit'], 'umit', { matchCase: true })).toEqual([]);
  });

  it('keeps to whole words when told', () => {
    const texts = ['treaty treaties entreaty treaty', 'treaty_2 (treaty)'];
    expect(found(texts, 'treaty', { wholeWords: true })).toEqual([
      '0:treaty',
      '25:treaty',
      '42:treaty',
    ]);
    // The word that is looked for may itself begin with a sign.
    expect(found(['x(a)'], '(a)', { wholeWords: true })).toEqual(['1:(a)']);
    expect(found(['𝒂b b'], 'b', { wholeWords: true })).toEqual(['4:b']);
  });

  it('leaves out what the caller does', () => {
    const text = folded(['one two one']);
    const options = { matchCase: false, wholeWords: false };
    expect(findAll(text, 'one', options, ({ start }) => start > 0)).toEqual([
      { start: 8, end: 11 },
    ]);
  });

  it('finds the same stretch by stretch, also what lies over two of them', () => {
    const texts = ['the end', 'of the end', 'in the endless end of the'];
    const options = { matchCase: false, wholeWords: false };
    for (const query of ['e', 'end', 'the end', 'end of', 'end in']) {
      const search = searchFor(folded(texts), query, options);
      for (const size of [1, 2, 5, 9]) {
        const found: Span[] = [];
        for (let at = 0; at < (search?.length ?? 0);) {
          const step = search?.between(at, at + size);
          found.push(...(step?.found ?? []));
          at = step?.next ?? Infinity;
        }
        expect(found).toEqual(findAll(folded(texts), query, options));
      }
    }
  });

  it('finds again after a block changed, without folding the others', () => {
    const before = folded(['Ünter', 'den', 'Linden']);
    const after = folded(['Ünter', 'neuen', 'Linden'], false, before);
    expect(after.blocks[2]?.folded).toBe(before.blocks[2]?.folded);
    const options = { matchCase: false, wholeWords: false };
    expect(findAll(after, 'linden', options)).toEqual([{ start: 12, end: 18 }]);
  });

  it('finds every stretch of any text at its own place', () => {
    const letters = ['a', 'É', 'e\u0301', 'ß', ' ', '🧱', 'ﬁ', '한', '\u00AD', 'x'];
    const block = fc.array(fc.constantFrom(...letters), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        (blocks, a, b) => {
          const texts = blocks.map((one) => one.join(''));
          const units = Array.from(texts.join('\n'));
          const from = a % (units.length + 1);
          const to = from + (b % 6);
          const query = units.slice(from, to).join('');
          const whole = texts.join('\n');
          const places = findAll(folded(texts), query, { matchCase: false, wholeWords: false });
          const text = folded([query]);
          for (const { start, end } of places) {
            expect(start).toBeLessThan(end);
            // What was found, folded on its own, holds what was looked for.
            const own = folded([whole.slice(start, end)]).text.replaceAll(/\s+/g, ' ');
            expect(own).toContain(text.text.replaceAll(/\s+/g, ' '));
          }
          if (text.text.trim() !== '') expect(places.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});
