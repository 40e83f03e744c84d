// A text as the words by which two versions of it are compared. White space is no word, so that another
// line width changes nothing; a word hyphenated at a line's end is one word.

/** Words of a text in order; all arrays have an entry for each word. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** Where each stands in the text: UTF-16, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same number for the same word, also in the other texts read by the same reader. */
  readonly ids: Int32Array;
  /** 1 where the word is the first of its line. */
  readonly opens: Uint8Array;
  /** 1 where hyphens inside the word were passed over in telling which word it is. */
  readonly hyphened: Uint8Array;
}

/** What a character is to the words around it; 0 is not known yet. */
const space = 1;
const lineBreak = 2;
/** Written together with its neighbours to a word. */
const letter = 3;
/** A word of its own: a sign, or a character of a script that sets no spaces between words. */
const single = 4;
/** Belongs to the character before it. */
const mark = 5;
/** Ties the next character to the one before. */
const joiner = 6;
const softHyphen = 7;
const hyphen = 8;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

function kindOf(character: string): number {
  if (character === '\n') return lineBreak;
  if (/^\s$/u.test(character) || character === '\u200b') return space;
  if (character === '\u00ad') return softHyphen;
  if (character === '-' || character === '\u2010') return hyphen;
  if (character === '\u200d') return joiner;
  if (/^[\p{M}\u{1f3fb}-\u{1f3ff}\u200c]$/u.test(character)) return mark;
  if (unspaced.test(character)) return single;
  return /^[\p{L}\p{N}_]$/u.test(character) ? letter : single;
}

const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  const isHigh = unit >> 10 === 0x36;
  const character = isHigh ? String.fromCodePoint(text.codePointAt(at) ?? unit) : text.charAt(at);
  const kind = kindOf(character);
  if (!isHigh) kinds[unit] = kind;
  return kind;
}

const sizeAt = (text: string, at: number): number => {
  const isPair = text.charCodeAt(at) >> 10 === 0x36 && text.charCodeAt(at + 1) >> 10 === 0x37;
  return isPair ? 2 : 1;
};

/** Whether words are written together with this character: false for spaces, signs and unspaced scripts. */
export function isLetterAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = kindAt(text, at);
  return kind === letter || kind === mark || kind === softHyphen;
}

/**
 * After a hyphen that ends at `at`: where the word goes on, directly or, in lower case, on the next line;
 * -1 when it does not.
 */
function continuation(text: string, at: number): number {
  let next = at;
  let breaks = 0;
  for (let kind = kindAt(text, next); next < text.length; kind = kindAt(text, next)) {
    if (kind === lineBreak) breaks += 1;
    else if (kind !== space) break;
    next += 1;
  }
  if (next >= text.length || kindAt(text, next) !== letter) return -1;
  if (next === at) return next;
  const first = text.charAt(next);
  return breaks === 1 && first !== first.toUpperCase() ? next : -1;
}

/** Where the word that starts with a letter at `at` ends, and whether hyphens stand in it. */
function letterWord(text: string, at: number): { end: number; isHyphened: boolean } {
  let end = at;
  let isHyphened = false;
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (kind === hyphen) {
      const next = continuation(text, end + 1);
      if (next === -1) break;
      isHyphened = true;
      end = next;
    } else if (kind === softHyphen) {
      isHyphened = true;
      end += 1;
    } else if (kind === letter || kind === mark || kind === joiner) end += sizeAt(text, end);
    else break;
  }
  return { end, isHyphened };
}

/** Where the sign that starts at `at` ends, with what combines with it. */
function singleWord(text: string, at: number): number {
  let end = at + sizeAt(text, at);
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (kind === joiner && end + 1 < text.length) end += 1 + sizeAt(text, end + 1);
    else if (kind === mark || kind === softHyphen) end += sizeAt(text, end);
    else break;
  }
  return end;
}

const beyondLatin = /[^\0-\u02ff]/;

/** What a word is known by: composed characters, no hyphens. */
function keyOf(raw: string, isHyphened: boolean): string {
  const key = isHyphened ? raw.replace(/[-\u2010\u00ad\s\u200b]+/g, '') : raw;
  return beyondLatin.test(key) ? key.normalize('NFC') : key;
}

/** Reads texts into words, and gives equal words of them equal numbers. */
export function wordReader(): (text: string) => Words {
  const numbers = new Map<string, number>();
  return (text) => {
    const starts: number[] = [];
    const ends: number[] = [];
    const ids: number[] = [];
    const opens: number[] = [];
    const hyphened: number[] = [];
    let isNewLine = 1;
    for (let at = 0; at < text.length;) {
      const kind = kindAt(text, at);
      if (kind === space || kind === lineBreak) {
        if (kind === lineBreak) isNewLine = 1;
        at += 1;
        continue;
      }
      const word =
        kind === letter ? letterWord(text, at) : { end: singleWord(text, at), isHyphened: false };
      const key = keyOf(text.slice(at, word.end), word.isHyphened);
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
      }
      starts.push(at);
      ends.push(word.end);
      ids.push(number);
      opens.push(isNewLine);
      hyphened.push(Number(word.isHyphened));
      isNewLine = 0;
      at = word.end;
    }
    return {
      text,
      count: ids.length,
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      ids: Int32Array.from(ids),
      opens: Uint8Array.from(opens),
      hyphened: Uint8Array.from(hyphened),
    };
  };
}

const lineHyphen = /[-\u2010]\s+/g;

/**
 * Whether words known by the same number are the same also in their hyphens: one at a line's end may be
 * of the word or of the line, and a soft hyphen is none.
 */
export function isSameWord(old: Words, i: number, now: Words, j: number): boolean {
  if (old.ids[i] !== now.ids[j]) return false;
  if (old.hyphened[i] !== 1 && now.hyphened[j] !== 1) return true;
  const raw = (words: Words, at: number): string =>
    words.text.slice(words.starts[at], words.ends[at]).replaceAll('\u00ad', '');
  const a = raw(old, i);
  const b = raw(now, j);
  const broken = (word: string): string => word.replace(lineHyphen, '-');
  const joined = (word: string): string => word.replace(lineHyphen, '');
  const forms = new Set([broken(a), joined(a)].map((form) => form.normalize('NFC')));
  return forms.has(broken(b).normalize('NFC')) || forms.has(joined(b).normalize('NFC'));
}

/** The number of the first word that ends after an offset; the count when none does. */
export function wordAt({ ends, count }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
