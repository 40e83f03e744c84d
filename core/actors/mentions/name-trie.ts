// Names as a tree of letters: which of them stand where a word begins. Where only one way leads on, a node
// has several letters (D. R. Morrison, PATRICIA, 1968), which lie side by side: reading them costs little.

import { baseTable, expansionOf, nothing, several, space } from './fold.ts';

const root = 0;
const no = -1;

/** Answers which names begin at a place. Offsets are UTF-16, ends exclusive. */
export interface NameTrie {
  /** Calls `take` with each name that begins at an offset of a text, and where it ends: shorter ones first. */
  at(text: string, start: number, take: (name: number, end: number) => void): void;
}

interface Nodes {
  /** The letters of all names, one name after the other. */
  letters: Uint16Array;
  /** Which of the letters are a node's own, but for the first, by which it is found. */
  from: Int32Array;
  to: Int32Array;
  /** The number of the name that ends with a node's last letter, or `no`. */
  nameAt: Int32Array;
  above: Int32Array;
  first: Uint16Array;
  count: number;
}

function makeNodes(names: readonly string[]): Nodes {
  const order = [...names.keys()].sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const total = names.reduce((sum, name) => sum + name.length, 0);
  const offsets = new Int32Array(names.length);
  const most = 2 * names.length + 1;
  const nodes: Nodes = {
    letters: new Uint16Array(total),
    from: new Int32Array(most),
    to: new Int32Array(most),
    nameAt: new Int32Array(most).fill(no),
    above: new Int32Array(most),
    first: new Uint16Array(most),
    count: 1,
  };
  let filled = 0;
  for (const [index, number] of order.entries()) {
    const name = names[number] ?? '';
    offsets[index] = filled;
    for (let at = 0; at < name.length; at += 1) nodes.letters[filled + at] = name.charCodeAt(at);
    filled += name.length;
  }

  const nameOf = (index: number): string => names[order[index] ?? 0] ?? '';
  /** Puts the names from `low` to `high`, which are alike up to `depth`, under a node. */
  const putUnder = (node: number, low: number, high: number, depth: number): void => {
    for (let begin = low; begin < high;) {
      const name = nameOf(begin);
      const letter = name.charCodeAt(depth);
      let end = begin + 1;
      while (end < high && nameOf(end).charCodeAt(depth) === letter) end += 1;
      // What the first and the last have in common, all between have.
      const last = nameOf(end - 1);
      let length = depth + 1;
      while (length < name.length && name.charCodeAt(length) === last.charCodeAt(length))
        length += 1;
      const child = nodes.count;
      nodes.count += 1;
      nodes.above[child] = node;
      nodes.first[child] = letter;
      nodes.from[child] = (offsets[begin] ?? 0) + depth + 1;
      nodes.to[child] = (offsets[begin] ?? 0) + length;
      const isName = name.length === length;
      if (isName) nodes.nameAt[child] = order[begin] ?? no;
      putUnder(child, isName ? begin + 1 : begin, end, length);
      begin = end;
    }
  };
  putUnder(root, 0, names.length, 0);
  return nodes;
}

/** Makes the tree of names in bases, no two the same and none empty; they are called by their places. */
export function buildTrie(names: readonly string[]): NameTrie {
  const { letters, from, to, nameAt, above, first, count } = makeNodes(names);
  const mask = 2 ** (33 - Math.clz32(count)) - 1;
  const slots = new Int32Array(mask + 1).fill(no);
  /** The slot of the node that a letter leads to, or an empty one. */
  const slotOf = (node: number, letter: number): number => {
    let slot = Math.imul(Math.imul(node, 0x9e37_79b1) ^ letter, 0x85eb_ca6b) >>> 8;
    for (;;) {
      slot &= mask;
      const child = slots[slot] ?? no;
      if (child === no || (above[child] === node && first[child] === letter)) return slot;
      slot += 1;
    }
  };
  for (let node = 1; node < count; node += 1)
    slots[slotOf(above[node] ?? root, first[node] ?? 0)] = node;

  const bases = baseTable();
  return {
    at(text, start, take) {
      const { length } = text;
      let node = root;
      let place = 0;
      let end = 0;
      let last = 0;
      for (let at = start; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        const base = bases[unit] ?? 0;
        // Several spaces are one.
        if (base === nothing || (base === space && last === space)) continue;
        last = base;
        const expansion = base === several ? expansionOf(unit) : '';
        const parts = base === several ? expansion.length : 1;
        for (let index = 0; index < parts; index += 1) {
          const letter = base === several ? expansion.charCodeAt(index) : base;
          if (place < end) {
            if (letters[place] !== letter) return;
            place += 1;
            continue;
          }
          node = slots[slotOf(node, letter)] ?? no;
          if (node === no) return;
          place = from[node] ?? 0;
          end = to[node] ?? 0;
        }
        if (place < end) continue;
        const name = nameAt[node] ?? no;
        if (name !== no) take(name, at + 1);
      }
    },
  };
}
