// Every place of many names in a text. Names that begin with a letter of a script that sets spaces begin only
// where a word does, and are looked for there; the others, such as Chinese ones, anywhere.

import type { Automaton } from './automaton.ts';
import { buildAutomaton } from './automaton.ts';
import { wordUnitTable } from './characters.ts';
import { keyFilter } from './first-letters.ts';
import { buildTrie } from './name-trie.ts';
import { wordStarts } from './word-starts.ts';

/** Places of names in a text: the numbers of the names, where they begin, and the offsets after their ends. */
export interface Hits {
  count: number;
  names: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

function doubled(full: Int32Array): Int32Array {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

const isAscii = (name: string): boolean => !/[^\0-\u007f]/.test(name);

/**
 * Makes a finder of names in bases (`foldName`), no two the same and none empty. It answers every place of
 * every name but those where the name's last letter or its first is in the middle of a word, of which it may
 * leave out some. The answer is valid until the next call.
 */
export function buildFinder(names: readonly string[]): (text: string) => Hits {
  const wordUnits = wordUnitTable();
  const ofWords: number[] = [];
  const others: number[] = [];
  for (const [number, name] of names.entries())
    (wordUnits[name.charCodeAt(0)] === 1 ? ofWords : others).push(number);
  const namesOf = (numbers: readonly number[]): string[] => numbers.map((one) => names[one] ?? '');
  const words = namesOf(ofWords);
  const trie = buildTrie(words);
  const filter = keyFilter(words);
  const hasAsciiOthers = namesOf(others).some(isAscii);
  // Most libraries have no text that needs it.
  let automaton: Automaton | undefined;

  const hits: Hits = {
    count: 0,
    names: new Int32Array(256),
    starts: new Int32Array(256),
    ends: new Int32Array(256),
  };
  function add(name: number, start: number, end: number): void {
    const { count } = hits;
    if (count === hits.names.length) {
      hits.names = doubled(hits.names);
      hits.starts = doubled(hits.starts);
      hits.ends = doubled(hits.ends);
    }
    hits.names[count] = name;
    hits.starts[count] = start;
    hits.ends[count] = end;
    hits.count = count + 1;
  }

  let begun = 0;
  const take = (word: number, end: number): void => {
    add(ofWords[word] ?? 0, begun, end);
  };

  return (text) => {
    hits.count = 0;
    const starts = wordStarts(text, filter);
    for (let index = 0; index < starts.count; index += 1) {
      begun = starts.at[index] ?? 0;
      trie.at(text, begun, take);
    }
    if (others.length > 0 && (hasAsciiOthers || !starts.isAscii)) {
      automaton ??= buildAutomaton(namesOf(others));
      automaton.find(text, (name, start, end) => {
        add(others[name] ?? 0, start, end);
      });
    }
    return hits;
  };
}
