// Looks for many names at once, in one walk over a text: A. V. Aho and M. J. Corasick, Efficient string
// matching (1975), with the transitions of every state written out, so that a character costs two look-ups.
//
// A column of the table is a symbol. The characters of the names have one each, or, when the names use many
// different ones as in Chinese, the rarer ones are written as two symbols, which keeps the table small.

import { allExpansions, baseTable, nothing, space } from './fold.ts';

const other = 0;
const skipped = 1;
/** The column of units that are written as several symbols; its transitions lead to `trap`. */
const trapped = 2;
const firstSymbol = 3;
/** From here on, what a unit is written as stands in `spelled`. */
const firstSpelled = 0x8000;
/** How many characters have a symbol of their own, and the base in which others are counted. */
const mostDirect = 120;
const digit = 64;
/** The state in which no name has begun. */
const outside = 0;
/** Above every state. */
const trap = 0x7fff_ffff;

/** Many names ready to be looked for in one walk over any text. Offsets are UTF-16, ends exclusive. */
export interface Automaton {
  /** Calls `take` with every place of every name, by their ends; not with those that begin within a letter. */
  find(text: string, take: (name: number, start: number, end: number) => void): void;
}

interface Alphabet {
  width: number;
  /** What each UTF-16 unit is written as: a symbol, or `firstSpelled` and an index into `spelled`. */
  symbols: Uint16Array;
  spelled: number[][];
  space: number;
  spell: (folded: string) => number[];
}

function makeAlphabet(names: readonly string[]): Alphabet {
  const counts = new Map<number, number>([[space, Infinity]]);
  for (const name of names)
    for (let at = 0; at < name.length; at += 1) {
      const base = name.charCodeAt(at);
      counts.set(base, (counts.get(base) ?? 0) + 1);
    }
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([base]) => base);
  const direct = ordered.slice(0, mostDirect);
  const rare = ordered.slice(mostDirect);
  const written = new Map<number, number[]>();
  for (const [index, base] of direct.entries()) written.set(base, [firstSymbol + index]);
  const leads = firstSymbol + direct.length;
  const trails = leads + Math.ceil(rare.length / digit);
  for (const [index, base] of rare.entries())
    written.set(base, [leads + Math.floor(index / digit), trails + (index % digit)]);

  const bases = baseTable();
  const symbols = new Uint16Array(0x10000);
  const spelled: number[][] = [];
  const symbolOf = new Uint16Array(0x10000);
  for (const [base, [first = other, second]] of written) {
    if (second !== undefined) spelled.push([first, second]);
    symbolOf[base] = second === undefined ? first : firstSpelled + spelled.length - 1;
  }
  symbolOf[nothing] = skipped;
  for (let unit = 0; unit < symbols.length; unit += 1)
    symbols[unit] = symbolOf[bases[unit] ?? other] ?? other;
  for (const [unit, letters] of allExpansions()) {
    const parts = Array.from(letters, (letter) => written.get(letter.charCodeAt(0)));
    if (parts.includes(undefined)) continue;
    spelled.push(parts.flatMap((part) => part ?? []));
    symbols[unit] = firstSpelled + spelled.length - 1;
  }
  const width = rare.length === 0 ? leads : trails + digit;
  return {
    width,
    symbols,
    spelled,
    space: firstSymbol,
    spell: (folded) =>
      Array.from(
        { length: folded.length },
        (_, at) => written.get(folded.charCodeAt(at)) ?? [],
      ).flat(),
  };
}

/** Builds the automaton for names in bases (`foldName`), no two the same and none empty. */
export function buildAutomaton(names: readonly string[]): Automaton {
  const alphabet = makeAlphabet(names);
  const { width, symbols, spelled } = alphabet;
  const spellings = names.map(alphabet.spell);
  const lengths = Int32Array.from(spellings, (one) => one.length);
  const most = spellings.reduce((sum, one) => sum + one.length, 1);
  // Nothing leads to the first state until all is filled in, so 0 is what a state lacks.
  const table = new Int32Array(most * width);
  const nameAt = new Int32Array(most).fill(-1);
  const bySymbol = new Uint16Array(most);
  const firstChild = new Int32Array(most).fill(-1);
  const sibling = new Int32Array(most).fill(-1);
  let size = 1;
  for (const [name, spelling] of spellings.entries()) {
    let state = 0;
    for (const symbol of spelling) {
      const at = state * width + symbol;
      let next = table[at] ?? 0;
      if (next === 0) {
        next = size;
        size += 1;
        table[at] = next;
        bySymbol[next] = symbol;
        sibling[next] = firstChild[state] ?? -1;
        firstChild[state] = next;
      }
      state = next;
    }
    nameAt[state] = name;
  }

  // Breadth first: what a state lacks, it has from the state of its longest proper end, so its row is a copy
  // of that one's with its own put in.
  const shorter = new Int32Array(size);
  const order = new Int32Array(size);
  let filled = 1;
  const putChildren = (state: number): void => {
    const row = state * width;
    for (let child = firstChild[state] ?? -1; child !== -1; child = sibling[child] ?? -1) {
      const at = row + (bySymbol[child] ?? other);
      shorter[child] = table[at] ?? outside;
      table[at] = child;
      order[filled] = child;
      filled += 1;
    }
  };
  table.fill(outside, 0, width);
  putChildren(outside);
  for (let done = 1; done < filled; done += 1) {
    const state = order[done] ?? 0;
    const back = (shorter[state] ?? 0) * width;
    table.copyWithin(state * width, back, back + width);
    putChildren(state);
  }
  // The next shorter name that ends where a state's own text ends.
  const alsoAt = new Int32Array(size).fill(-1);
  let silent = 0;
  for (const state of order) {
    const back = shorter[state] ?? 0;
    if (state !== outside) alsoAt[state] = nameAt[back] === -1 ? (alsoAt[back] ?? -1) : back;
    if (nameAt[state] === -1 && alsoAt[state] === -1) silent += 1;
  }

  // States at which a name ends get the highest numbers: one comparison tells. Those of first letters, which
  // are visited most, lie together.
  const numbers = new Int32Array(size);
  const rowOf = new Int32Array(size);
  let low = 0;
  let high = silent;
  for (const state of order)
    numbers[state] = nameAt[state] === -1 && alsoAt[state] === -1 ? low++ : high++;
  for (let state = 0; state < size; state += 1) rowOf[state] = (numbers[state] ?? 0) * width;
  const next = new Int32Array(size * width);
  const ownName = new Int32Array(size);
  const following = new Int32Array(size);
  for (let state = 0; state < size; state += 1) {
    const number = numbers[state] ?? 0;
    const from = state * width;
    const to = number * width;
    for (let symbol = 0; symbol < width; symbol += 1)
      next[to + symbol] = rowOf[table[from + symbol] ?? 0] ?? 0;
    next[to + skipped] = to;
    next[to + trapped] = trap;
    // Several spaces are one.
    if (bySymbol[state] === alphabet.space) next[to + alphabet.space] = to;
    ownName[number] = nameAt[state] ?? -1;
    const also = alsoAt[state] ?? -1;
    following[number] = also === -1 ? -1 : (numbers[also] ?? -1);
  }
  const firstLoud = silent * width;
  const columns = symbols.map((symbol) => (symbol >= firstSpelled ? trapped : symbol));

  function spellFrom(state: number, symbol: number): number {
    let at = state;
    for (const one of spelled[symbol - firstSpelled] ?? []) at = next[at + one] ?? 0;
    return at;
  }

  /** Where name number `name`, which ends at `end`, begins; -1 if that is within a letter. */
  function startOf(text: string, name: number, end: number): number {
    let left = lengths[name] ?? 0;
    let at = end;
    while (left > 0) {
      at -= 1;
      const symbol = symbols[text.charCodeAt(at)] ?? other;
      if (symbol >= firstSpelled) left -= spelled[symbol - firstSpelled]?.length ?? 0;
      else if (symbol === alphabet.space) {
        left -= 1;
        while (isSpaceOrSkipped(text, at - 1)) at -= 1;
      } else if (symbol !== skipped) left -= 1;
    }
    return left === 0 ? at : -1;
  }

  function isSpaceOrSkipped(text: string, at: number): boolean {
    let before = at;
    while (before >= 0 && symbols[text.charCodeAt(before)] === skipped) before -= 1;
    return before >= 0 && symbols[text.charCodeAt(before)] === alphabet.space;
  }

  return {
    find(text, take) {
      const { length } = text;
      let state = outside;
      // The loop that all the time goes into: with one question a unit.
      for (let at = 0; at < length; at += 1) {
        const symbol = columns[text.charCodeAt(at)] ?? other;
        const before = state;
        state = next[state + symbol] ?? outside;
        if (state < firstLoud) continue;
        if (symbol === trapped) state = spellFrom(before, symbols[text.charCodeAt(at)] ?? other);
        if (state < firstLoud || symbol === skipped) continue;
        const end = at + 1;
        for (let one = state / width; one !== -1; one = following[one] ?? -1) {
          const name = ownName[one] ?? -1;
          const start = name === -1 ? -1 : startOf(text, name, end);
          if (start !== -1) take(name, start, end);
        }
      }
    },
  };
}
