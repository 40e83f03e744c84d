// The loss report every export ends with: what did not fit the format, one sentence each.

/** Collects losses while a format is written; the same loss many times is one sentence with a count. */
export interface LossReport {
  /** Notes a loss; `sentence` is told how often it happened. */
  lost(sentence: (count: number) => string): void;
  /** The sentences, in the order in which each was first noted. */
  sentences(): string[];
}

/** An empty report. */
export function lossReport(): LossReport {
  const counts = new Map<(count: number) => string, number>();
  return {
    lost(sentence) {
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    },
    sentences() {
      const all = [...counts].map(([sentence, count]) => sentence(count));
      return [...new Set(all)];
    },
  };
}
