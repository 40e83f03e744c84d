import { describe, expect, it } from 'vitest';
import { MatchList } from './match-list.ts';

const spans = (...starts: number[]) => starts.map((start) => ({ start, end: start + 3 }));

/** A search that began at 50. */
function roundTrip(): MatchList {
  const list = new MatchList();
  list.add(spans(60, 70));
  list.add(spans(90));
  list.turn();
  list.add(spans(10, 20));
  list.add([{ start: 40, end: 61 }]);
  return list;
}

describe('matches that are found from the middle of a text', () => {
  it('are counted in the order of the text, without what lies over the first one', () => {
    const list = roundTrip();
    expect(list.count).toBe(5);
    expect(list.all()).toEqual(spans(10, 20, 60, 70, 90));
    expect([0, 1, 2, 3, 4].map((number) => list.rank(number))).toEqual([2, 3, 4, 0, 1]);
  });

  it('are gone to from where one reads, and round to the first one', () => {
    const list = roundTrip();
    const startOf = (offset: number) => list.at(list.firstAt(offset))?.start;
    expect([0, 10, 11, 25, 60, 65, 90].map(startOf)).toEqual([10, 10, 20, 60, 60, 70, 90]);
    expect(startOf(91)).toBe(10);
  });

  it('are not gone round to before all behind are found', () => {
    const list = new MatchList();
    expect(list.firstAt(50)).toBe(-1);
    list.add(spans(60));
    expect(list.firstAt(50)).toBe(0);
    expect(list.firstAt(80)).toBe(-1);
    list.turn();
    expect(list.firstAt(80)).toBe(0);
    expect(new MatchList().firstAt(0)).toBe(-1);
  });

  it('are told apart by stretches of the text', () => {
    const list = roundTrip();
    expect(list.within({ start: 12, end: 71 })).toEqual(spans(10, 20, 60, 70));
    expect(list.within({ start: 13, end: 20 })).toEqual([]);
  });
});
