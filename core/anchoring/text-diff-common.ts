// The longest common subsequence of two short lists, and how sure a part of it is.

/** Two lists to align: how many entries, which are equal, and what an entry weighs. */
export interface Lists {
  readonly rows: number;
  readonly columns: number;
  isEqual(row: number, column: number): boolean;
  weight(row: number): number;
}

/** The best that can be made of the first rows and columns (`head`) and of those from there on (`tail`). */
export interface Table {
  readonly lists: Lists;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly best: number;
}

/** Fills the table: Needleman and Wunsch, Journal of Molecular Biology 48, 1970, with no price on gaps. */
export function alignmentTable(lists: Lists): Table {
  const { rows, columns } = lists;
  const width = columns + 1;
  const head = new Int32Array((rows + 1) * width);
  const tail = new Int32Array((rows + 1) * width);
  for (let row = 0; row < rows; row += 1) {
    const weight = lists.weight(row);
    for (let column = 0; column < columns; column += 1) {
      const at = row * width + column;
      const skipped = Math.max(head[at + width] ?? 0, head[at + 1] ?? 0);
      const matched = lists.isEqual(row, column) ? (head[at] ?? 0) + weight : 0;
      head[at + width + 1] = Math.max(skipped, matched);
    }
  }
  for (let row = rows - 1; row >= 0; row -= 1) {
    const weight = lists.weight(row);
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      const skipped = Math.max(tail[at + width] ?? 0, tail[at + 1] ?? 0);
      const matched = lists.isEqual(row, column) ? (tail[at + width + 1] ?? 0) + weight : 0;
      tail[at] = Math.max(skipped, matched);
    }
  }
  return { lists, head, tail, best: tail[0] ?? 0 };
}

/** Pairs of one best alignment, in order. */
export function alignedPairs({ lists, tail }: Table): { row: number; column: number }[] {
  const { rows, columns } = lists;
  const width = columns + 1;
  const pairs: { row: number; column: number }[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const at = row * width + column;
    const now = tail[at] ?? 0;
    const matched = (tail[at + width + 1] ?? 0) + lists.weight(row);
    if (lists.isEqual(row, column) && matched === now) {
      pairs.push({ row, column });
      row += 1;
      column += 1;
    } else if ((tail[at + width] ?? 0) === now) row += 1;
    else column += 1;
  }
  return pairs;
}

/**
 * By how much the best alignment falls short that pairs none of `count` rows from `row` on with the
 * columns from `column` on, one to one: 0 when there is another that is as good. That is how sure the
 * pairs are (after M. Vingron and P. Argos, "Determination of reliable regions in protein sequence
 * alignments", Protein Engineering 3(7), 1990).
 */
export function lossWithout(
  { lists, head, tail, best }: Table,
  row: number,
  column: number,
  count: number,
): number {
  const { columns } = lists;
  const width = columns + 1;
  let line = head.slice(row * width, (row + 1) * width);
  for (let step = 0; step < count; step += 1) {
    const next = new Int32Array(width);
    const weight = lists.weight(row + step);
    next[0] = line[0] ?? 0;
    for (let at = 0; at < columns; at += 1) {
      const skipped = Math.max(line[at + 1] ?? 0, next[at] ?? 0);
      const isOpen = at !== column + step && lists.isEqual(row + step, at);
      next[at + 1] = Math.max(skipped, isOpen ? (line[at] ?? 0) + weight : 0);
    }
    line = next;
  }
  let other = 0;
  const end = (row + count) * width;
  for (let at = 0; at < width; at += 1)
    other = Math.max(other, (line[at] ?? 0) + (tail[end + at] ?? 0));
  return best - other;
}
