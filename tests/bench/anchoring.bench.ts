import { expect, test } from '@playwright/test';
import { findCandidates } from '#core/anchoring/candidates.ts';
import type { StandingPassage } from '#core/anchoring/reanchor-passage.ts';
import { reanchor } from '#core/anchoring/reanchor.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { measure } from './measure.ts';
import { numbers, prose } from './texts.ts';

const characters = 1_000_000;
const count = 10_000;

function makePassages(text: string, many: number): StandingPassage[] {
  const next = numbers(11);
  return Array.from({ length: many }, () => {
    const start = next(text.length - 400);
    const end = start + 20 + next(200);
    return {
      start,
      end,
      quote: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    };
  });
}

/** Of each hundred paragraphs one goes, one comes, four have a word changed, one a few words fewer. */
function edited(text: string): string {
  const next = numbers(77);
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const what = next(100);
      const words = paragraph.split(' ');
      if (what === 0) return [];
      if (what === 1) return [paragraph, words.toReversed().join(' ')];
      if (what < 6) return [words.with(next(words.length), 'changed').join(' ')];
      return [what === 6 ? words.toSpliced(next(words.length), 3).join(' ') : paragraph];
    })
    .join('\n');
}

const wrapped = (text: string): string => text.replace(/([^\n]{60,72}) /g, '$1\n');

/** What is simplest: the first place where prefix, quote and suffix stand to the letter. */
const byLetter = (text: string, { prefix, quote, suffix }: StandingPassage): boolean =>
  text.includes(prefix + quote + suffix);

/** A text that has nothing in common with the old one but its words: nothing is found, and that soon. */
async function measureAnotherText(): Promise<void> {
  const length = 1_400_000;
  const old = plainTextOfBlocks(prose(length, 5));
  const another = plainTextOfBlocks(prose(length, 99));
  const passages = makePassages(old, 1001);
  const what = `told to be gone, ${passages.length} passages, ${length} characters of another text`;
  await measure({ bench: 'anchoring', measure: what, unit: 'ms' }, () => {
    const begun = performance.now();
    const { results } = reanchor(old, another, passages);
    const taken = performance.now() - begun;
    expect(results.filter((one) => 'start' in one).length).toBe(0);
    return Promise.resolve(taken);
  });
}

test('anchoring', async () => {
  const old = plainTextOfBlocks(prose(characters, 5));
  const passages = makePassages(old, count);
  const half = old.indexOf('\n', old.length / 2);
  const versions = [
    ['edited, 7% of paragraphs', edited(old)],
    ['edited and wrapped', wrapped(edited(old))],
    ['halves swapped', `${old.slice(half + 1)}\n${old.slice(0, half)}`],
  ] as const;
  for (const [name, text] of versions) {
    const what = `${count} passages, ${characters} characters ${name}`;
    const subjects = [
      [
        'dictum',
        () => reanchor(old, text, passages).results.filter((one) => 'start' in one).length,
      ],
      ['exact words', () => passages.filter((one) => byLetter(text, one)).length],
    ] as const;
    for (const [subject, find] of subjects) {
      let found = 0;
      await measure(
        { bench: 'anchoring', measure: `found again, ${what}`, subject, unit: 'ms' },
        () => {
          const begun = performance.now();
          found = find();
          return Promise.resolve(performance.now() - begun);
        },
      );
      await measure(
        { bench: 'anchoring', measure: `that were found, ${what}`, subject, unit: 'passages' },
        () => Promise.resolve(found),
      );
      expect(found).toBeGreaterThan(0);
    }
  }
  await measureAnotherText();
  const [quote = ''] = /.{150}/.exec(old.slice(half)) ?? [];
  const lost: PassageRecord = {
    id: 'lost',
    document: 'long',
    anchor: { start: { section: 's', offset: 0 }, end: { section: 's', offset: 0 } },
    quote: quote
      .split(' ')
      .map((word, index) => (index % 4 === 1 ? `${word}s` : word))
      .join(' '),
    prefix: '',
    suffix: '',
    colour: 1,
    comment: '',
    tags: [],
    state: 'orphaned',
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
  };
  await measure(
    {
      bench: 'anchoring',
      measure: `candidates for a passage, ${characters} characters`,
      unit: 'ms',
    },
    () => {
      const begun = performance.now();
      expect(findCandidates(old, lost).length).toBeGreaterThan(0);
      return Promise.resolve(performance.now() - begun);
    },
  );
});
