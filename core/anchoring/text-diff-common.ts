// The longest common subsequence of two short lists, and how sure a part of it is.

/** Two lists to align, as numbers that are the same for equal entries, and what each row weighs. */
export interface Lists {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** One for each row; null when each weighs 1. */
  readonly weights: Int32Array | null;
}

/** The best that can be made of two lists from each pair of places on, and up to it. */
export interface Table {
  readonly lists: Lists;
  /** Of the rows and columns from there on. */
  readonly tail: Int32Array;
  /** Of the first rows and columns; made when it is asked for, since few tables need it. */
  head(): Int32Array;
  readonly best: number;
}

function tailOf({ rows, columns, weights }: Lists): Int32Array {
  const width = columns.length + 1;
  const tail = new Int32Array((rows.length + 1) * width);
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const weight = weights?.[row] ?? 1;
    const entry = rows[row];
    const at = row * width;
    let beside = 0;
    let diagonal = 0;
    for (let column = columns.length - 1; column >= 0; column -= 1) {
      const below = tail[at + width + column] ?? 0;
      if (below > beside) beside = below;
      if (entry === columns[column] && diagonal + weight > beside) beside = diagonal + weight;
      tail[at + column] = beside;
      diagonal = below;
    }
  }
  return tail;
}

function headOf({ rows, columns, weights }: Lists): Int32Array {
  const width = columns.length + 1;
  const head = new Int32Array((rows.length + 1) * width);
  for (let row = 0; row < rows.length; row += 1) {
    const weight = weights?.[row] ?? 1;
    const entry = rows[row];
    const at = row * width;
    let beside = 0;
    let diagonal = 0;
    for (let column = 0; column < columns.length; column += 1) {
      const above = head[at + column + 1] ?? 0;
      if (above > beside) beside = above;
      if (entry === columns[column] && diagonal + weight > beside) beside = diagonal + weight;
      head[at + width + column + 1] = beside;
      diagonal = above;
    }
  }
  return head;
}

/** Fills the table: Needleman and Wunsch, Journal of Molecular Biology 48, 1970, with no price on gaps. */
export function alignmentTable(lists: Lists): Table {
  const tail = tailOf(lists);
  let head: Int32Array | undefined;
  return { lists, tail, head: () => (head ??= headOf(lists)), best: tail[0] ?? 0 };
}

/** Pairs of one best alignment, in order. */
export function alignedPairs({ lists, tail }: Table): { row: number; column: number }[] {
  const { rows, columns, weights } = lists;
  const width = columns.length + 1;
  const pairs: { row: number; column: number }[] = [];
  let row = 0;
  let column = 0;
  while (row < rows.length && column < columns.length) {
    const at = row * width + column;
    const now = tail[at] ?? 0;
    const matched = (tail[at + width + 1] ?? 0) + (weights?.[row] ?? 1);
    if (rows[row] === columns[column] && matched === now) {
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
export function lossWithout(table: Table, row: number, column: number, count: number): number {
  const { tail, best } = table;
  const { rows, columns, weights } = table.lists;
  const width = columns.length + 1;
  let line = table.head().slice(row * width, (row + 1) * width);
  for (let step = 0; step < count; step += 1) {
    const next = new Int32Array(width);
    const weight = weights?.[row + step] ?? 1;
    const entry = rows[row + step];
    next[0] = line[0] ?? 0;
    for (let at = 0; at < columns.length; at += 1) {
      const skipped = Math.max(line[at + 1] ?? 0, next[at] ?? 0);
      const isOpen = at !== column + step && entry === columns[at];
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
