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

const several = -2;

/** A slot for a key of up to 53 bits, among `mask + 1` of them. */
const slotOf = (key: number, mask: number): number => {
  const mixed = Math.imul((key >>> 0) ^ Math.imul(key / 0x1_0000_0000, 0x85ebca6b), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
};

/**
 * The entries of two lists whose key stands once in each, in the order of the first. Keys are whole and
 * not negative. A table of slots, each with the first row of its key, is several times faster here than
 * a `Map` of a million numbers.
 */
export function uniquePairs(
  old: readonly number[],
  now: readonly number[],
): { row: number; column: number }[] {
  const mask = 2 ** Math.ceil(Math.log2(2 * old.length + 2)) - 1;
  const rows = new Int32Array(mask + 1).fill(-1);
  const columns = new Int32Array(old.length).fill(-1);
  const find = (key: number): number => {
    let slot = slotOf(key, mask);
    for (let row = rows[slot] ?? -1; row !== -1 && old[row] !== key; row = rows[slot] ?? -1)
      slot = (slot + 1) & mask;
    return slot;
  };
  for (let row = 0; row < old.length; row += 1) {
    const slot = find(old[row] ?? 0);
    const first = rows[slot] ?? -1;
    if (first === -1) rows[slot] = row;
    else columns[first] = several;
  }
  for (let column = 0; column < now.length; column += 1) {
    const row = rows[find(now[column] ?? 0)] ?? -1;
    if (row !== -1) columns[row] = columns[row] === -1 ? column : several;
  }
  const pairs: { row: number; column: number }[] = [];
  for (const [row, column] of columns.entries()) if (column >= 0) pairs.push({ row, column });
  return pairs;
}
