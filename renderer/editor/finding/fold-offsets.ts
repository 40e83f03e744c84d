// Text as finding compares it, with the way back to where each character stands. Letters are compared as
// the library's search does (ui/fold-text.ts), but nothing is put together or taken away without a trace.

import { foldText } from '../../ui/fold-text.ts';

/** A stretch of text as it is compared. */
export interface Folded {
  readonly text: string;
  /** Where each character of `text` stands, and at the end the length; null when nothing has moved. */
  readonly places: Uint32Array | null;
}

/** Signs that are written in several ways. */
const alike: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‐': '-',
  '‑': '-',
  ς: 'σ',
};

/** Nothing that is seen: hyphens that only may break a line, joints, byte-order marks. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/;

function foldOne(letter: string, withCase: boolean): string {
  if (unseen.test(letter)) return '';
  const known = alike[letter];
  if (known !== undefined) return known;
  if (/\s/.test(letter)) return letter;
  const lower = foldText(letter);
  if (!withCase) return alike[lower] ?? lower;
  const isUpper = letter !== letter.toLowerCase();
  return isUpper ? lower.toUpperCase() : lower;
}

const caches = { true: new Map<string, string>(), false: new Map<string, string>() };

function foldedLetter(letter: string, withCase: boolean): string {
  const cache = caches[`${withCase}`];
  const known = cache.get(letter);
  if (known !== undefined) return known;
  const folded = foldOne(letter, withCase);
  cache.set(letter, folded);
  return folded;
}

// oxlint-disable-next-line no-control-regex
const plain = /^[\u0000-\u007F]*$/;

/** Folds a text; capitals make a difference only `withCase`. White space stays as it is. */
export function foldWithPlaces(text: string, withCase: boolean): Folded {
  if (plain.test(text)) return { text: withCase ? text : text.toLowerCase(), places: null };
  let folded = '';
  let places: number[] | null = null;
  let at = 0;
  for (const letter of text) {
    const one = foldedLetter(letter, withCase);
    if (places === null && one.length !== letter.length)
      places = Array.from({ length: at }, (_place, index) => index);
    if (places !== null) for (let unit = 0; unit < one.length; unit += 1) places.push(at);
    folded += one;
    at += letter.length;
  }
  if (places === null) return { text: folded, places: null };
  places.push(at);
  return { text: folded, places: Uint32Array.from(places) };
}

/** Where a character of the folded text begins in the text itself. */
export function placeOf(folded: Folded, at: number): number {
  return folded.places?.[at] ?? at;
}

/** Where what ends before `at` in the folded text ends in the text itself: whole letters, accents with them. */
export function endOf(folded: Folded, at: number): number {
  const { places } = folded;
  if (places === null || at === 0) return at;
  // The line break after the text belongs to no letter.
  if (at >= places.length) return (places.at(-1) ?? 0) + at - places.length + 1;
  const last = places[at - 1] ?? 0;
  let end = at;
  while (end < places.length - 1 && places[end] === last) end += 1;
  return places[end] ?? at;
}
