// Which characters count as the same when names are looked for. A text is never normalised, so that offsets
// stay those of the text: each UTF-16 unit has a base, and two units are the same if their bases are.
//
// Case is folded, and so are diacritics of Latin, Greek, Cyrillic and Arabic letters (but for й and ї, which
// are letters of their own); apostrophes, quotation marks, hyphens and spaces of all kinds; fullwidth forms.
// ß, æ and ligatures stand for two or three letters. Combining marks of these scripts, soft hyphens and
// joiners count as nothing.

/** The base of units that count as nothing. */
export const nothing = 1;
/** The base of units that stand for several letters, which `expansionOf` tells. */
export const several = 2;
/** The base of spaces. */
export const space = 0x20;
/** The base of hyphens. */
export const hyphen = 0x2d;
/** The base of apostrophes. */
export const apostrophe = 0x27;

/** Marks that may be left out in writing; those of Indian and other scripts are vowels, and count. */
const marks =
  '\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f';
const optionalMark = new RegExp(`^[${marks}]$`);
const optionalMarks = new RegExp(`[${marks}]`, 'g');
/** Soft hyphen, zero-width signs, direction marks, tatweel. */
const invisible = /^[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]$/;

const alike: readonly (readonly [number, string])[] = [
  [apostrophe, "'’‘‛ʼʹʻ`´′＇"],
  [0x22, '"“”„‟«»″＂'],
  [hyphen, '-‐‑‒–−﹣－'],
  [
    space,
    ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ],
];

/** Letters whose variants Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  þ: 'th',
  ĳ: 'ij',
  ı: 'i',
  ſ: 's',
  ς: 'σ',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

const ownLetters = 'йї';

function foldUnit(unit: string): string {
  const lower = unit === 'İ' ? 'i' : unit.toLowerCase();
  if (ownLetters.includes(lower)) return lower;
  const code = lower.charCodeAt(0);
  const isTakenApart = code < 0x700 || (code >= 0x1e00 && code < 0x2000);
  const base = isTakenApart ? lower.normalize('NFD').replace(optionalMarks, '') : lower;
  const folded = letters[base] ?? base;
  return folded === '' ? lower : folded;
}

interface FoldTable {
  bases: Uint16Array;
  expansions: ReadonlyMap<number, string>;
}

function makeTable(): FoldTable {
  const bases = new Uint16Array(0x10000);
  const expansions = new Map<number, string>();
  for (let code = 3; code < 0x10000; code += 1) {
    // Ideographs, syllables and surrogates have no case, and their marks are no matter of taste.
    const isPlain = (code >= 0x2e80 && code < 0xa640) || (code >= 0xac00 && code < 0xf900);
    const unit = String.fromCharCode(code);
    if (isPlain) bases[code] = code;
    else if (optionalMark.test(unit) || invisible.test(unit)) bases[code] = nothing;
    else {
      const isFullwidth = code > 0xff00 && code < 0xff5f;
      const folded = foldUnit(isFullwidth ? String.fromCharCode(code - 0xfee0) : unit);
      bases[code] = folded.length === 1 ? folded.charCodeAt(0) : several;
      if (folded.length !== 1) expansions.set(code, folded);
    }
  }
  for (const [base, units] of alike) for (const unit of units) bases[unit.charCodeAt(0)] = base;
  return { bases, expansions };
}

let made: FoldTable | undefined;

/** The base of every UTF-16 unit; made when it is first asked for. */
export function baseTable(): Uint16Array {
  return (made ??= makeTable()).bases;
}

/** The letters that a unit whose base is `several` stands for. */
export function expansionOf(unit: number): string {
  return (made ??= makeTable()).expansions.get(unit) ?? '';
}

/** All units that stand for several letters, with those. */
export function allExpansions(): Iterable<[number, string]> {
  return (made ??= makeTable()).expansions;
}

/** A name in bases: one space between words, nothing of what counts as nothing. */
export function foldName(name: string): string {
  const bases = baseTable();
  let folded = '';
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    const base = bases[unit] ?? unit;
    if (base === several) folded += expansionOf(unit);
    else if (base !== nothing) folded += String.fromCharCode(base);
  }
  return folded.replace(/ {2,}/g, ' ').trim();
}
