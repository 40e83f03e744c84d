// Answers "which spans lie here?" for any number of spans: they are sorted by start and read as a
// balanced tree whose nodes know the farthest end below them (an augmented interval tree, Cormen et al.,
// Introduction to Algorithms, chapter 14.3), so a question costs O(log n + answers).

/** A stretch of a document's plain text: UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans that can be asked for by place. */
export interface IntervalIndex<T extends Span> {
  /** All spans, in the order of the text: by start, the longer first. */
  readonly all: readonly T[];
  /** The spans that share at least one character with [start, end), in the order of the text. */
  overlapping(start: number, end: number): T[];
  /** The spans that cover the character at this offset, in the order of the text. */
  at(offset: number): T[];
}

/** The order of the text: by start, then the longer first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** An index of spans in any order; to make it takes n·log n. */
export function intervalIndex<T extends Span>(spans: readonly T[]): IntervalIndex<T> {
  return sortedIndex(spans.toSorted(byPlace));
}

/** The same of spans that stand in the order of the text already. */
export function sortedIndex<T extends Span>(all: readonly T[]): IntervalIndex<T> {
  const farthest = new Float64Array(all.length);

  /** Fills the farthest end of the subtree [low, high) at its middle. */
  function measure(low: number, high: number): number {
    if (low >= high) return -1;
    const middle = (low + high) >> 1;
    const own = all[middle]?.end ?? -1;
    const end = Math.max(own, measure(low, middle), measure(middle + 1, high));
    farthest[middle] = end;
    return end;
  }
  measure(0, all.length);

  function collect(low: number, high: number, start: number, end: number, found: T[]): void {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    const span = all[middle];
    if (span === undefined || (farthest[middle] ?? -1) <= start) return;
    collect(low, middle, start, end, found);
    if (span.start >= end) return;
    if (span.end > start) found.push(span);
    collect(middle + 1, high, start, end, found);
  }

  function overlapping(start: number, end: number): T[] {
    const found: T[] = [];
    collect(0, all.length, start, end, found);
    return found;
  }

  return { all, overlapping, at: (offset) => overlapping(offset, offset + 1) };
}
