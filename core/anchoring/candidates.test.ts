import { describe, expect, it } from 'vitest';
import type { PassageRecord } from '../records/passage.ts';
import { findCandidates } from './candidates.ts';

const lost = (quote: string, more: Partial<PassageRecord> = {}): PassageRecord => ({
  id: 'p',
  document: 'd',
  anchor: { start: { section: 's', offset: 0 }, end: { section: 's', offset: 0 } },
  quote,
  prefix: '',
  suffix: '',
  colour: 1,
  comment: '',
  tags: [],
  state: 'orphaned',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

const filler = Array.from(
  { length: 400 },
  (_, i) => `Paragraph ${i} speaks of weather, roads, and the price of bread in year ${1900 + i}.`,
);
const quote = 'The harbour will not be sold to any foreign company.';

describe('findCandidates', () => {
  it.each([
    ['the very words', 'The harbour will not be sold to any foreign company.', 1],
    ['a typo put right', 'The harbor will not be sold to any foreign company.', 0.95],
    [
      'words that came and went',
      'The harbour will surely never be sold to a foreign company.',
      0.75,
    ],
    ['other line breaks', 'The harbour will not be\nsold to any for-\neign company.', 1],
  ])('finds %s', (_what, standing, least) => {
    const text = filler.with(222, `He said: “${standing}” Nobody spoke.`).join('\n');
    const [best] = findCandidates(text, lost(quote));
    expect(best?.quote).toBe(standing);
    expect(text.slice(best?.start, best?.end)).toBe(standing);
    expect(best?.similarity).toBeGreaterThanOrEqual(least);
    expect(best?.before.endsWith('He said: “')).toBe(true);
    expect(best?.after.startsWith('” Nobody')).toBe(true);
  });

  it('shows up to five, apart, the best first', () => {
    const twins = Array.from(
      { length: 9 },
      (_, i) =>
        `${'x'.repeat(i * 2)} The harbour ${'must '.repeat(i)}not be sold to any foreign company.`,
    );
    const places = findCandidates([...filler, ...twins].join('\n'), lost(quote));
    expect(places).toHaveLength(5);
    const ranks = places.map((one) => one.similarity);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    const inOrder = places.toSorted((a, b) => a.start - b.start);
    for (const [index, place] of inOrder.entries())
      expect(place.start).toBeGreaterThanOrEqual(inOrder[index - 1]?.end ?? 0);
  });

  it('lets the context decide between the same words', () => {
    const text = Array.from({ length: 50 }, (_, i) => `Speaker ${i} said: ${quote} Then ${i} sat.`);
    const [best] = findCandidates(
      text.join('\n'),
      lost(quote, { prefix: 'Speaker 37 said: ', suffix: ' Then 37 sat.\nSpeaker 38' }),
    );
    expect(best?.before.endsWith('Speaker 37 said: ')).toBe(true);
  });

  it('looks for what a passage quoted before it was moved', () => {
    const review = { outcome: 'moved' as const, quote, at: '2026-01-01T00:00:00.000Z' };
    const [best] = findCandidates([...filler, quote].join('\n'), lost('Nobody spoke', { review }));
    expect(best?.quote).toBe(quote);
  });

  it.each([
    ['nothing like it', filler.join('\n'), 'Кворум не был достигнут вовсе', 0],
    ['an empty text', '', quote, 0],
    ['an empty quote', filler.join('\n'), '  ', 0],
    [
      'Chinese',
      `${'天气预报说明天有雨。'.repeat(50)}港口不会卖给任何外国公司。`,
      '港口不卖给任何外国公司',
      1,
    ],
    [
      'Arabic',
      `${'كان الطقس جميلا. '.repeat(50)}لن يباع الميناء لأي شركة أجنبية.`,
      'لن يباع الميناء لأية شركة أجنبية',
      1,
    ],
    ['emoji', `${'sunny day. '.repeat(50)}Vote 👩‍👩‍👧 for 🇳🇿 now`, 'Vote 👩‍👩‍👧 for 🇳🇿', 1],
  ])('finds as much as there is in %s', (_what, text, words, most) => {
    const places = findCandidates(text, lost(words));
    expect(places.length).toBeGreaterThanOrEqual(most);
    if (most === 0) expect(places).toEqual([]);
    else expect(places[0]?.similarity).toBeGreaterThan(0.8);
  });
});
