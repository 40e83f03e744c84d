import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorTypes } from '../../records/actor.ts';
import { changedNames } from './changed-names.ts';
import type { NamedActor } from './matcher.ts';
import { buildMatcher } from './matcher.ts';
import { naiveMentions } from './testing/naive.ts';
import { filterOf, mayStand } from './word-filter.ts';

// Few syllables, so that names and texts meet often, with all that a border or a fold could trip over.
const syllables = [
  "a|A|an|Ann|ANN|lee|Lee|é|e\u0301|ß|ss|ü|ue|ı|I|İ| | |  |\u00a0|-|–|'|’s|s|.|U.S.|US|\n|,|@",
  '|中|国|ロ|シア|러|는|จี|น|भा|𠮷|\u00ad|\u200b|ﬁ|fi|7',
]
  .join('')
  .split('|');
const written = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: most })
    .map((parts) => parts.join(''));
const actor = fc.record({
  type: fc.constantFrom(...actorTypes),
  name: written(4),
  aliases: fc.array(written(3), { maxLength: 3 }),
  exclusions: fc.array(written(5), { maxLength: 2 }),
});
const actorList: fc.Arbitrary<NamedActor[]> = fc
  .array(actor, { maxLength: 6 })
  .map((list) => list.map((one, index) => ({ ...one, id: `a${index}` })));
/** Actors, and texts in which their names stand often, among syllables. */
const withTexts = (
  most: number,
  between: readonly string[] = syllables,
): fc.Arbitrary<[NamedActor[], string[]]> =>
  actorList.chain((actors) => {
    const names = actors
      .flatMap((one) => [one.name, ...one.aliases, ...(one.exclusions ?? [])])
      .filter((name) => between === syllables || isAscii(name));
    const part = fc.constantFrom(...between, ...names, ...names, ...names);
    const parts = fc.array(part, { minLength: 1, maxLength: 12 });
    const spaced = fc.tuple(parts, fc.constantFrom('', ' ', ', '));
    const text = spaced.map(([some, sign]) => some.join(sign));
    return fc.tuple(fc.constant(actors), fc.array(text, { minLength: 1, maxLength: most }));
  });
const isAscii = (text: string): boolean => /^[ -~\n]*$/.test(text);
const language = fc.constantFrom('', 'en', 'de', 'tr');
const seed = 20_310_501;

describe('the matcher', () => {
  it('finds what trying every name at every place finds', () => {
    let mentions = 0;
    fc.assert(
      fc.property(withTexts(1), language, ([actors, [text = '']], spoken) => {
        const found = buildMatcher(actors).find(text, spoken);
        mentions += found.length;
        expect(found).toEqual(naiveMentions(actors, text, spoken));
      }),
      { seed, numRuns: 2000 },
    );
    expect(mentions).toBeGreaterThan(2000);
  });

  it('finds the same in texts that are ASCII, wherever in them', () => {
    let mentions = 0;
    const before = fc.nat(70).map((length) => 'of 7 '.repeat(14).slice(0, length));
    fc.assert(
      fc.property(
        withTexts(1, syllables.filter(isAscii)),
        before,
        language,
        ([actors, [end = '']], start, spoken) => {
          const text = start + end;
          expect(isAscii(text)).toBe(true);
          const found = buildMatcher(actors).find(text, spoken);
          mentions += found.length;
          expect(found).toEqual(naiveMentions(actors, text, spoken));
        },
      ),
      { seed, numRuns: 500 },
    );
    expect(mentions).toBeGreaterThan(500);
  });

  it.each(['of ', 'für '])('finds a name at the end of any text of words `%s`', (word) => {
    const matcher = buildMatcher([
      { id: 'u', type: 'organisation', name: 'UN', aliases: [] },
      { id: 'm', type: 'person', name: 'Mark Rutte', aliases: [] },
    ]);
    for (const length of [...Array(100).keys(), 65_533, 70_000, 1_200_000])
      for (const name of ['UN', 'Mark Rutte']) {
        const text = `${word.repeat(length / word.length + 1).slice(0, length)} ${name}`;
        expect(matcher.find(text)).toMatchObject([{ start: length + 1, surface: name }]);
      }
  });

  it('finds the same line by line', () => {
    fc.assert(
      fc.property(withTexts(5), ([actors, parts]) => {
        const matcher = buildMatcher(actors);
        const text = parts.join('\n');
        let at = 0;
        const byLine = text.split('\n').flatMap((line) => {
          const found = matcher.find(line).map((one) => ({
            ...one,
            start: one.start + at,
            end: one.end + at,
          }));
          at += line.length + 1;
          return found;
        });
        expect(matcher.find(text)).toEqual(byLine);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('finds only what stands apart, in order, with the surface that stands there', () => {
    fc.assert(
      fc.property(withTexts(1), ([actors, [text = '']]) => {
        let reach = 0;
        for (const { start, end, surface, actors: ids } of buildMatcher(actors).find(text)) {
          expect(start).toBeGreaterThanOrEqual(reach);
          expect(text.slice(start, end)).toBe(surface);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBeGreaterThan(0);
          reach = end;
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it('of 2,000 names finds each of them', () => {
    const actors = Array.from({ length: 2000 }, (_, at): NamedActor => {
      const name = `Person ${(at * 7919).toString(36)} of ${(at * 104_729).toString(26)}`;
      return { id: `${at}`, name, type: 'person', aliases: [] };
    });
    const text = actors.map((one) => one.name).join(', ');
    expect(buildMatcher(actors).find(text)).toHaveLength(2000);
  });
});

describe('what changed', () => {
  it('touches every text whose mentions are not what they were', () => {
    let untouched = 0;
    fc.assert(
      fc.property(withTexts(4), actorList, ([one, texts], other) => {
        // Lists that have much in common, as before and after an edit.
        const after = [...one.slice(0, -1), ...other.slice(one.length)];
        const touching = buildMatcher(changedNames(one, after));
        const [was, is] = [buildMatcher(one), buildMatcher(after)];
        for (const text of texts) {
          if (touching.touches(text)) continue;
          untouched += 1;
          expect(is.find(text)).toEqual(was.find(text));
        }
      }),
      { seed, numRuns: 500 },
    );
    expect(untouched).toBeGreaterThan(100);
  });

  it('is told from the words of a text alone', () => {
    let ruledOut = 0;
    fc.assert(
      fc.property(withTexts(4), actorList, language, ([one, texts], other, spoken) => {
        const after = [...one.slice(0, -1), ...other.slice(one.length)];
        const may = mayStand(changedNames(one, after));
        const [was, is] = [buildMatcher(one), buildMatcher(after)];
        for (const text of texts) {
          if (may(filterOf(text))) continue;
          ruledOut += 1;
          expect(is.find(text, spoken)).toEqual(was.find(text, spoken));
        }
      }),
      { seed, numRuns: 1000 },
    );
    expect(ruledOut).toBeGreaterThan(1000);
  });

  it('is a new alias alone, not the names that stay', () => {
    const was: NamedActor = { id: 'r', name: 'Mark Rutte', type: 'person', aliases: ['Rutte'] };
    const is = { ...was, aliases: ['Rutte', 'MR'] };
    expect(changedNames([was], [is])).toEqual([
      { id: 'r', type: 'person', name: 'MR', aliases: [] },
    ]);
    expect(changedNames([was], [{ ...was }])).toEqual([]);
    expect(changedNames([was], [])).toEqual([was]);
  });
});
