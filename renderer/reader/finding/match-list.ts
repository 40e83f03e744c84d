// The matches of a search that begins where one reads, goes on to the end of the text and then round to
// where it began: counted in the order of the text all the same, while more of them come.

import type { Span } from '../interval-index.ts';
import { firstFrom } from '../../editor/finding/find-in-text.ts';

/** Add what is found from where one reads on, call `turn` at the end of the text, add the rest. */
export class MatchList {
  /** In the order in which they are found: first those from where one reads on, then those before. */
  private readonly found: Span[] = [];
  /** How many of them stand from where one reads on; null while these are not all found. */
  private seam: number | null = null;

  /** How many are found so far. */
  get count(): number {
    return this.found.length;
  }

  /** Those from where one reads on, up to the end of the text. */
  private get after(): number {
    return this.seam ?? this.found.length;
  }

  /** Adds the matches of the next stretch. */
  add(spans: readonly Span[]): void {
    const first = this.seam === null || this.seam === 0 ? undefined : this.found[0];
    for (const span of spans)
      // One that reaches over where the search began would lie over the first one.
      if (first === undefined || span.end <= first.start) this.found.push(span);
  }

  /** The end of the text was reached: from now on what stands before the beginning is found. */
  turn(): void {
    this.seam ??= this.found.length;
  }

  /** A match by its number as found. */
  at(number: number): Span | undefined {
    return this.found[number];
  }

  /** The number, as found, of the first match at or after an offset; -1 when it is not found yet. */
  firstAt(offset: number): number {
    const { after, count } = this;
    const behind = firstFrom(this.found, offset, 0, after);
    const isBefore = count > after && offset <= (this.found[count - 1]?.start ?? 0);
    if (isBefore && behind === 0) return firstFrom(this.found, offset, after, count);
    if (behind < after) return behind;
    // Round to the first one of the text.
    if (this.seam === null) return -1;
    return count > after ? after : count > 0 ? 0 : -1;
  }

  /** The place of a match in the order of the text. */
  rank(number: number): number {
    return number < this.after ? number + (this.count - this.after) : number - this.after;
  }

  /** Those that lie at least partly within a stretch. */
  within({ start, end }: Span): Span[] {
    const { found, after, count } = this;
    const part = (from: number, to: number): Span[] => {
      let first = firstFrom(found, start, from, to);
      while (first > from && (found[first - 1]?.end ?? 0) > start) first -= 1;
      return found.slice(first, firstFrom(found, end, first, to));
    };
    return [...part(after, count), ...part(0, after)];
  }

  /** All of them in the order of the text. */
  all(): Span[] {
    return [...this.found.slice(this.after), ...this.found.slice(0, this.after)];
  }
}
