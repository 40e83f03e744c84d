// How many characters two texts differ by: bit-parallel edit distance (G. Myers, "A fast bit-vector
// algorithm for approximate string matching based on dynamic programming", Journal of the ACM 46(3),
// 1999), in blocks of 32 rows of the table.

/** The rows of the pattern: for each character in it, a bit for each place where it stands. */
interface Pattern {
  readonly length: number;
  readonly blocks: number;
  /** By UTF-16 unit, where its bits begin in `bits`. */
  readonly rows: Map<number, number>;
  readonly bits: Int32Array;
}

function patternOf(text: string): Pattern {
  const blocks = Math.max(1, (text.length + 31) >> 5);
  const rows = new Map<number, number>();
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (!rows.has(unit)) rows.set(unit, (rows.size + 1) * blocks);
  }
  // The first row is of all characters that do not stand in the pattern.
  const bits = new Int32Array((rows.size + 1) * blocks);
  for (let i = 0; i < text.length; i += 1) {
    const at = (rows.get(text.charCodeAt(i)) ?? 0) + (i >> 5);
    bits[at] = (bits[at] ?? 0) | (1 << (i & 31));
  }
  return { length: text.length, blocks, rows, bits };
}

/**
 * Runs the table column by column and tells the distance of the whole pattern after each: with what of
 * the text begins anywhere (`isFree`) or at its start.
 */
function run(
  pattern: Pattern,
  text: string,
  isFree: boolean,
  tell: (distance: number, end: number) => void,
): number {
  const { blocks, length, rows, bits } = pattern;
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = (length - 1) & 31;
  let distance = length;
  for (let column = 0; column < text.length; column += 1) {
    const row = rows.get(text.charCodeAt(column)) ?? 0;
    let carry = isFree ? 0 : 1;
    for (let block = 0; block < blocks; block += 1) {
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      const given = bits[row + block] ?? 0;
      const equal = carry < 0 ? given | 1 : given;
      const xv = given | mv;
      const xh = ((((equal & pv) + pv) | 0) ^ pv) | equal;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = block === blocks - 1 ? lastBit : 31;
      const out = ((ph >>> top) & 1) - ((mh >>> top) & 1);
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | (carry < 0 ? 1 : 0);
      plus[block] = mh | ~(xv | ph);
      minus[block] = ph & xv;
      carry = out;
    }
    distance += carry;
    tell(distance, column + 1);
  }
  return distance;
}

const nothing = (): void => undefined;

/** How many insertions, deletions and replacements of UTF-16 units make one text of the other. */
export function editDistance(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return run(patternOf(short), long, false, nothing);
}

const reversed = (text: string): string => {
  let result = '';
  for (let at = text.length - 1; at >= 0; at -= 1) result += text.charAt(at);
  return result;
};

/** A stretch of a text and by how many characters it differs. */
export interface Nearest {
  start: number;
  end: number;
  distance: number;
}

/** Of the ends with the least distance, the one nearest to where it is expected. */
function bestEnd(
  sought: Pattern,
  text: string,
  expected: number,
): { end: number; distance: number } {
  let best = { end: 0, distance: sought.length };
  run(sought, text, true, (distance, end) => {
    const isNearer = Math.abs(end - expected) < Math.abs(best.end - expected);
    if (distance < best.distance || (distance === best.distance && isNearer))
      best = { end, distance };
  });
  return best;
}

/** How much of a text, from its start, differs least from what is sought; of equals the most. */
function longestBest(sought: Pattern, text: string): { end: number; distance: number } {
  let best = { end: 0, distance: sought.length };
  run(sought, text, false, (distance, end) => {
    if (distance <= best.distance) best = { end, distance };
  });
  return best;
}

/**
 * The stretch of the text that differs least from what is sought; `near` tells between equal ones. Null
 * when each differs by more than `most` characters.
 */
export function nearestStretch(
  sought: string,
  text: string,
  near: number,
  most: number,
): Nearest | null {
  const pattern = patternOf(sought);
  const first = bestEnd(pattern, text, near + sought.length);
  if (first.distance > most) return null;
  const longest = sought.length + first.distance;
  const left = reversed(text.slice(Math.max(0, first.end - longest), first.end));
  const start = first.end - longestBest(patternOf(reversed(sought)), left).end;
  const { end, distance } = longestBest(pattern, text.slice(start, start + longest));
  return { start, end: start + end, distance };
}
