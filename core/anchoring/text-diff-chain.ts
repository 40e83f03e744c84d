// Of parts of a text found again in another, those that kept their order.

/** Entries `old` and on of one list stand as `now` and on in another; as many as it weighs. */
export interface Found {
  old: number;
  now: number;
  weight: number;
}

/**
 * Of things found, given in the old order, the heaviest chain that is also in the new order: what stayed,
 * while the others moved. Answers for each whether it is in the chain.
 */
export function heaviestChain(found: readonly Found[]): boolean[] {
  const ranked = found.map((one, index) => ({ index, now: one.now })).sort((a, b) => a.now - b.now);
  const rank = new Int32Array(found.length);
  for (const [at, { index }] of ranked.entries()) rank[index] = at + 1;
  // A Fenwick tree over the new order: the heaviest chain that ends at or before a rank.
  const best = new Float64Array(found.length + 1);
  const last = new Int32Array(found.length + 1).fill(-1);
  const total = new Float64Array(found.length);
  const before = new Int32Array(found.length).fill(-1);
  let end = -1;
  for (const [index, one] of found.entries()) {
    const own = rank[index] ?? 0;
    let heaviest = 0;
    for (let at = own - 1; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) <= heaviest) continue;
      heaviest = best[at] ?? 0;
      before[index] = last[at] ?? -1;
    }
    total[index] = heaviest + one.weight;
    for (let at = own; at <= found.length; at += at & -at) {
      if ((best[at] ?? 0) >= (total[index] ?? 0)) continue;
      best[at] = total[index] ?? 0;
      last[at] = index;
    }
    if (end === -1 || (total[index] ?? 0) > (total[end] ?? 0)) end = index;
  }
  const chosen = found.map(() => false);
  for (let index = end; index !== -1; index = before[index] ?? -1) chosen[index] = true;
  return chosen;
}

/** The entries of two lists whose key stands once in each, in the order of the first. */
export function uniquePairs(
  old: readonly number[],
  now: readonly number[],
): { row: number; column: number }[] {
  const places = new Map<number, { row: number; column: number }>();
  const several = -2;
  for (const [row, key] of old.entries())
    places.set(key, { row: places.has(key) ? several : row, column: -1 });
  for (const [column, key] of now.entries()) {
    const place = places.get(key);
    if (place !== undefined) place.column = place.column === -1 ? column : several;
  }
  return [...places.values()].filter(({ row, column }) => row >= 0 && column >= 0);
}
