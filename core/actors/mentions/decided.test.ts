import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorText, makeAnchor } from '../../anchoring/make-anchor.ts';
import type { DecisionRecord, Verdict } from '../../records/decision.ts';
import { decided } from './decided.ts';
import type { NamedActor } from './matcher.ts';
import { buildMatcher } from './matcher.ts';

const actors: NamedActor[] = [
  { id: 'anna', name: 'Anna Weber', type: 'person', aliases: ['Weber'] },
  { id: 'max', name: 'Max Weber', type: 'person', aliases: ['Weber'] },
  { id: 'pell', name: 'Pell', type: 'place', aliases: [] },
];
const matcher = buildMatcher(actors);
const seed = 20_310_501;

const sectionsOf = (text: string) => [{ id: 's1', length: text.length }];

/** A decision on the mention of a surface that stands at `start`. */
function decide(
  text: string,
  actor: string,
  surface: string,
  start: number,
  verdict: Verdict = 'accepted',
): DecisionRecord {
  const made = makeAnchor(anchorText(sectionsOf(text), [text]), start, start + surface.length);
  const { anchor, prefix, suffix } = made;
  const id = `${actor}-${start}`;
  const createdAt = '2026-01-01T00:00:00.000Z';
  return {
    id,
    actor,
    document: 'd',
    verdict,
    at: anchor.start,
    surface,
    prefix,
    suffix,
    createdAt,
  };
}

/** The mentions of a text after decisions, as `surface status actor`. */
function judged(text: string, decisions: readonly DecisionRecord[]): string[] {
  return decided(matcher.find(text), text, sectionsOf(text), decisions).map(
    ({ surface, status, actor }) => `${surface} ${status} ${actor ?? '?'}`,
  );
}

describe('decisions on mentions', () => {
  const text = 'Weber came to Pell. Nobody else knew the way to Pell by then, and it rained.';

  it('make an ambiguous mention one actor’s, or leave those not rejected', () => {
    const of = (...said: [string, Verdict][]): string | undefined =>
      judged(
        text,
        said.map(([actor, verdict]) => decide(text, actor, 'Weber', 0, verdict)),
      )[0];
    expect(of()).toBe('Weber proposed ?');
    expect(of(['anna', 'accepted'])).toBe('Weber accepted anna');
    expect(of(['anna', 'rejected'])).toBe('Weber proposed max');
    expect(of(['anna', 'rejected'], ['max', 'rejected'])).toBe('Weber rejected ?');
    expect(of(['anna', 'rejected'], ['max', 'accepted'])).toBe('Weber accepted max');
  });

  it('stay with their words when text comes and goes before them', () => {
    const said = [decide(text, 'pell', 'Pell', 48, 'rejected')];
    expect(judged(text, said).slice(1)).toEqual(['Pell proposed pell', 'Pell rejected ?']);
    for (const now of [
      `Pell again. ${text}`,
      text.slice(6),
      `${text.slice(20)} ${text}`.slice(0, 61),
    ])
      expect(judged(now, said).filter((one) => one.includes('rejected'))).toHaveLength(1);
  });

  it('stay where the words beside them were corrected', () => {
    const said = [decide(text, 'pell', 'Pell', 48)];
    for (const now of [
      text.replace('by then', 'at that time'),
      text.replace('the way', 'a road'),
      `So it was. ${text.replace('by then', 'at that time')}`,
    ])
      expect(judged(now, said).slice(1)).toEqual(['Pell proposed pell', 'Pell accepted pell']);
  });

  it('are on none when nothing tells which of two twins was meant', () => {
    const line = 'The council of Pell met on the hill, as it always had in those years.\n';
    const twins = line.repeat(3);
    const at = line.length + 15;
    const said = [decide(twins, 'pell', 'Pell', at)];
    expect(judged(twins, said)[1]).toBe('Pell accepted pell');
    const now = `A word before. ${twins}`;
    expect(judged(now, said).every((one) => one.includes('proposed'))).toBe(true);
    // A decision before it and one behind it tell.
    const between = [0, 2].map((number) =>
      decide(twins, 'pell', 'Pell', number * line.length + 15),
    );
    expect(judged(now, [...said, ...between]).every((one) => one.includes('accepted'))).toBe(true);
  });

  it('do not pass to a twin when the words beside their own were edited', () => {
    const line = 'The council of Pell met on the hill, as it always had in those years. ';
    const both = `${line}Then came the winter, and with it the long rains from the west. ${line}`;
    const said = [decide(both, 'pell', 'Pell', 15)];
    const now = `It is told: ${both.replace('Pell met', 'Pell sat')}`;
    expect(judged(now, said)[1]).toBe('Pell proposed pell');
  });

  it('that were made on words that are gone are on none', () => {
    const said = [decide(text, 'pell', 'Pell', 14)];
    expect(judged(text.replace('came to Pell', 'came to town'), said)).toEqual([
      'Weber proposed ?',
      'Pell proposed pell',
    ]);
  });
});

// Words carry a number each, so that the place a decision was made on can be told in any text made of them.
interface Word {
  readonly number: number;
  readonly word: string;
}
const filler = 'rain fell on the stones and a cart went by slowly toward town before noon'.split(
  ' ',
);
const textOf = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ');
const startOf = (words: readonly Word[], index: number): number =>
  textOf(words.slice(0, index)).length + Number(index > 0);

const words: fc.Arbitrary<Word[]> = fc
  .array(fc.constantFrom(...filler, 'Pell', 'Pell', 'Anna Weber'), { minLength: 4, maxLength: 120 })
  .map((list) => list.map((word, number) => ({ number, word })));
const edits = fc.array(
  fc.record({
    at: fc.nat(1000),
    cut: fc.nat(3),
    grown: fc.array(fc.constantFrom(...filler, 'Pell'), { maxLength: 4 }),
  }),
  { maxLength: 6 },
);

describe('decisions in texts edited at random', () => {
  it('stay on the words they were made on, or look exactly as if they did', () => {
    let kept = 0;
    let asked = 0;
    fc.assert(
      fc.property(
        words,
        fc.array(fc.nat(1000), { maxLength: 20 }),
        edits,
        (before, picks, steps) => {
          const was = textOf(before);
          const names = before.flatMap(({ word }, index) =>
            word === 'Pell' || word === 'Anna Weber' ? [index] : [],
          );
          const chosen = new Set(
            picks.flatMap((pick) => (names.length === 0 ? [] : [names[pick % names.length] ?? 0])),
          );
          const said = [...chosen].map((index) => {
            const { word = '' } = before[index] ?? {};
            return decide(was, word === 'Pell' ? 'pell' : 'anna', word, startOf(before, index));
          });
          const owner = new Map(said.map((one, order) => [one, [...chosen][order] ?? 0]));
          let now = before;
          let fresh = 10_000;
          for (const { at, cut, grown } of steps) {
            const made = grown.map((word) => ({ number: (fresh += 1), word }));
            now = now.toSpliced(at % (now.length + 1), cut, ...made);
          }
          const text = textOf(now);
          const places = new Map(now.map(({ number }, index) => [startOf(now, index), number]));
          const seen = new Set<DecisionRecord>();
          for (const { start, decisions } of decided(
            matcher.find(text),
            text,
            sectionsOf(text),
            said,
          ))
            for (const one of Object.values(decisions)) {
              expect(seen.has(one)).toBe(false);
              seen.add(one);
              if (places.get(start) === owner.get(one)) kept += 1;
              else {
                // Another place than it was made on: then it is, with its surroundings, the very same text.
                const { prefix, suffix, surface } = one;
                const common = text.slice(
                  start - prefix.length,
                  start + surface.length + suffix.length,
                );
                const isTwin = common === prefix + surface + suffix;
                const isLost = !now.some(({ number }) => number === owner.get(one));
                expect(isTwin || isLost).toBe(true);
              }
            }
          asked += said.length - seen.size;
        },
      ),
      { seed, numRuns: 500 },
    );
    expect(kept).toBeGreaterThan(asked);
  });

  it('all stay when nothing near them was touched', () => {
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom(...filler), { maxLength: 30 }), (list, typed) => {
        const was = textOf(list);
        const said = matcher
          .find(was)
          .flatMap(({ start, surface, actors: [actor = ''] }) =>
            decide(was, actor, surface, start),
          );
        const now = `${typed.join(' ')} and so it went on for a very long while:\n${was}`;
        const judgedNow = decided(matcher.find(now), now, sectionsOf(now), said);
        expect(judgedNow.every(({ status }) => status === 'accepted')).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });
});
