import { describe, expect, it } from 'vitest';
import type { PassageRecord, Review } from '#core/records/passage.ts';
import { nextItem, outcomeCounts, reviewItems } from './review-items.ts';

const sections = [
  { id: 's1', length: 100 },
  { id: 's2', length: 50 },
];

function passage(id: string, section: string, offset: number, more: Partial<PassageRecord> = {}) {
  const record: PassageRecord = {
    id,
    document: 'd',
    anchor: { start: { section, offset }, end: { section, offset: offset + 4 } },
    quote: `quote of ${id}`,
    prefix: '',
    suffix: '',
    colour: 1,
    comment: '',
    tags: [],
    state: 'anchored',
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
  return record;
}

const review = (outcome: Review['outcome']): Review => ({ outcome, quote: 'before', at: '2026' });

const passages = [
  passage('kept', 's1', 0),
  passage('moved', 's2', 5, { review: review('moved') }),
  passage('lost', 's1', 40, { state: 'orphaned', review: review('orphaned') }),
  passage('doubtful', 's1', 20, { state: 'uncertain', review: review('uncertain') }),
  passage('settled', 's1', 60, { state: 'orphaned' }),
];

describe('the review list', () => {
  it('holds what waits, in the order of the text', () => {
    const items = reviewItems(passages, sections);
    expect(items.map((item) => [item.passage.id, item.start, item.after])).toEqual([
      ['doubtful', 20, null],
      ['lost', 40, null],
      ['moved', 106, 'quote of moved'],
    ]);
    expect(items.every((item) => item.before === 'before')).toBe(true);
  });

  it('counts what came to what; orphans that were looked at are not kept ones', () => {
    expect(outcomeCounts(passages)).toEqual({ kept: 1, moved: 1, uncertain: 1, orphaned: 1 });
  });

  it.each([
    [0, 'lost'],
    [2, 'lost'],
    [1, 'moved'],
  ])('goes on from item %i to %s', (index, id) => {
    expect(nextItem(reviewItems(passages, sections), index)?.passage.id).toBe(id);
  });

  it('ends when the only item is decided', () => {
    expect(nextItem(reviewItems(passages.slice(0, 2), sections), 0)).toBeNull();
  });
});
