// What the drills share: whether the long form is asked for, chance that repeats itself, work side by side.

/** Whether `npm run drill:NAME` runs this file; otherwise it is the test run, which does a part of it. */
export function isDrill(name: string): boolean {
  return process.env['DICTUM_DRILL'] === name;
}

/** How often something is done: in the drill, or in the test run. `DICTUM_DRILL_SHARE=0.1` does a tenth. */
export function times(name: string, { drill, test }: { drill: number; test: number }): number {
  const share = Number(process.env['DICTUM_DRILL_SHARE'] ?? 1);
  return isDrill(name) ? Math.max(1, Math.round(drill * share)) : test;
}

/** A line of the drill's figures. */
export function tell(line: string): void {
  console.log(line);
}

/** Chance that is the same for the same seed. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number from 0 on, below `limit`. */
  below(limit: number): number {
    // The generator mulberry32.
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** One of several; throws when there is none. */
  of<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('There is nothing to choose from.');
    return found;
  }
}

/** Does something for each, at most `atOnce` at a time; answers in the order of the list. */
export async function sideBySide<T, R>(
  list: readonly T[],
  atOnce: number,
  work: (one: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) {
      const index = next;
      next += 1;
      const one = list[index];
      if (one !== undefined) results[index] = await work(one, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** How often each value comes, the most frequent first. */
export function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([value, count]) => `${count} × ${value}`)
    .join('; ');
}
