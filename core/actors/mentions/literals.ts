// Names that most mentions are told by: one actor's alone, in printable ASCII. All their letters lie side by
// side, so that comparing a place with one of them touches few bytes.

import type { NameEntry } from './matcher.ts';

/** The names that can be compared letter by letter; asked before the slower rules are. */
export interface Literals {
  /** Whether a name is such a one and stands, letter by letter, between two offsets of a text. */
  stands(name: number, text: string, start: number, end: number): boolean;
}

/** The literal names among these: entries with their actors, by the numbers of the names. */
export function makeLiterals(entries: readonly (readonly NameEntry[])[]): Literals {
  const texts = entries.map(([only, ...others]) =>
    only?.isLiteral === true && others.length === 0 ? only.text : '',
  );
  const offsets = new Int32Array(texts.length + 1);
  for (const [name, { length }] of texts.entries())
    offsets[name + 1] = (offsets[name] ?? 0) + length;
  const letters = new TextEncoder().encode(texts.join(''));
  return {
    stands(name, text, start, end) {
      const from = offsets[name] ?? 0;
      if ((offsets[name + 1] ?? 0) - from !== end - start) return false;
      for (let at = start; at < end; at += 1)
        if (text.charCodeAt(at) !== letters[from + at - start]) return false;
      return true;
    },
  };
}
