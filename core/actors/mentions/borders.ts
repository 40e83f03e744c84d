// Whether what stands in a text is a name of its own or a part of a longer word.

import type { Kind } from './characters.ts';
import { kindOf, plainUnitTable } from './characters.ts';
import { apostrophe, baseTable, hyphen, nothing } from './fold.ts';

/**
 * `whole`: it stands by itself. `part`: it does not. `joined`: a hyphen joins it to another capitalised word,
 * as in `Kramp-Karrenbauer` and in `Biden-Xi summit`.
 */
export type Edge = 'whole' | 'part' | 'joined';

function before(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1);
  return unit >> 10 === 0x37
    ? text.slice(Math.max(0, offset - 2), offset)
    : text.charAt(offset - 1);
}

function after(text: string, offset: number): string {
  const unit = text.charCodeAt(offset);
  return unit >> 10 === 0x36 ? text.slice(offset, offset + 2) : text.charAt(offset);
}

function baseOf(character: string): number {
  return character === '' ? 0 : (baseTable()[character.charCodeAt(0)] ?? 0);
}

const isWord = (character: string): boolean => character !== '' && kindOf(character) !== 'none';
const isCapital = (character: string): boolean => character !== character.toLowerCase();

/** What French, Italian and Catalan set before a name with an apostrophe. */
const elision =
  /(?:^|[^\p{L}\p{M}])(?:[dltmnscj]|[Ll]|qu|lorsqu|puisqu|jusqu|un|gl|dell|nell|all|dall|sull|coll|quell)$/u;
/** What goes before a name with a hyphen without making another name of it. */
const prefix =
  /(?:^|[^\p{L}\p{M}])(?:anti|pro|ex|post|prä|pre|neo|non|nicht|vize|vice|co|ko|mid|trans|inter|ultra|semi|alt)$/iu;

function leftEdge(text: string, start: number): Edge {
  const at = withoutMarks(text, start);
  const previous = before(text, at);
  if (previous === '') return 'whole';
  const first = after(text, start);
  const kind = kindOf(previous);
  if (kind !== 'none') return bordering(kind, kindOf(first)) ? 'whole' : 'part';
  if (!isWord(before(text, at - 1))) return 'whole';
  const stretch = text.slice(Math.max(0, at - 16), at - 1);
  switch (baseOf(previous)) {
    case apostrophe:
      return elision.test(stretch) ? 'whole' : 'part';
    case hyphen: {
      if (previous === '–' || previous === '−' || prefix.test(stretch)) return 'whole';
      const word = /[\p{L}\p{M}\p{N}]+$/u.exec(stretch)?.[0] ?? '';
      return isCapital(word.charAt(0)) ? 'joined' : 'whole';
    }
    default:
      if (previous === '@' || previous === '_' || previous === '&') return 'part';
      return (previous === '.' || previous === '/') &&
        !isCapital(first) &&
        kindOf(first) === 'spaced'
        ? 'part'
        : 'whole';
  }
}

/** Whether a word ends between a character of a word and another one. */
function bordering(one: Kind, other: Kind): boolean {
  if (other === 'none') return one === 'spaceless';
  return one !== other || one === 'spaceless';
}

/** The offset behind the last character before this one that is no mark and not invisible. */
function withoutMarks(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const unit = text.charAt(at - 1);
    if (baseOf(unit) !== nothing && kindOf(unit) !== 'mark') return at;
    at -= 1;
  }
  return at;
}

/** The languages that set the s of the genitive without an apostrophe. */
const plainGenitive = /^(?:de|nl|da|sv|nb|nn|no)\b/i;

/** What may follow a name and an apostrophe: English endings, and the Turkish ones. */
const ending =
  /^(?:s|d|ll|ve|re|m|[nys]?[ıiuü]n?|[dt][ae]n?|[yn]?[ae]|y?l[ae]|l[ae]r\p{L}*|[dt][ıiuü]r|l[ıiuü]\p{L}*|n[ıiuü]n|n[dt][ae]n?|ki)$/u;

/** The particles that Korean writes to a name. */
const particle =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|에게서|께서|와|과|랑|이랑|도|만|로|으로|로서|으로서|부터|까지|처럼|보다|라고|이라고|측|측은|측이|과의|와의|에는|에도|에서는|으로부터|로부터|이나|나|이다|입니다)$/u;

function rightEdge(text: string, nameEnd: number, language: string): Edge {
  let end = nameEnd;
  while (baseOf(text.charAt(end)) === nothing) end += 1;
  const next = after(text, end);
  if (next === '') return 'whole';
  const kind = kindOf(next);
  const last = before(text, withoutMarks(text, nameEnd));
  const stretch = text.slice(end, end + 24);
  if (kind !== 'none') {
    if (kind === 'mark') return 'part';
    const own = kindOf(last);
    if (own === 'hangul' && kind === 'hangul')
      return particle.test(/^\p{Script=Hangul}+/u.exec(stretch)?.[0] ?? '') ? 'whole' : 'part';
    if (bordering(kind, own)) return 'whole';
    const isGenitive =
      plainGenitive.test(language) &&
      /^s(?![\p{L}\p{M}\p{N}])/u.test(stretch) &&
      /(?![sxzß])\p{L}/iu.test(last);
    return isGenitive ? 'whole' : 'part';
  }
  const further = after(text, end + 1);
  if (!isWord(further)) return 'whole';
  switch (baseOf(next)) {
    case apostrophe: {
      const tail = /^[\p{L}\p{M}]+/u.exec(stretch.slice(1))?.[0] ?? '';
      return ending.test(tail.toLowerCase()) || isSpaceless(further) ? 'whole' : 'part';
    }
    case hyphen:
      if (next === '–' || next === '−' || /^de\b/i.test(language)) return 'whole';
      return isCapital(further) ? 'joined' : 'whole';
    default:
      if (next === '@' || next === '_' || next === '&') return 'part';
      // `nato.int` is an address.
      return next === '.' && last !== '.' && /\p{Ll}/u.test(further) ? 'part' : 'whole';
  }
}

const isSpaceless = (character: string): boolean => kindOf(character) !== 'spaced';

/** How a place borders on the text to its left and right. */
export interface Edges {
  left: Edge;
  right: Edge;
}

const whole: Edges = { left: 'whole', right: 'whole' };

function isPlainBefore(text: string, start: number): boolean {
  return start === 0 || plainUnitTable()[text.charCodeAt(start - 1)] === 1;
}

/** Whether a comma, a space or the like follows, or the full stop of a sentence. */
function isPlainAfter(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const plain = plainUnitTable();
  const unit = text.charCodeAt(end);
  if (unit !== fullStop) return plain[unit] === 1;
  return end + 1 >= text.length || plain[text.charCodeAt(end + 1)] === 1;
}

const fullStop = 0x2e;

/** Whether spaces, commas and the like, or the ends of a text, stand on both sides of a stretch. */
export function standsApart(text: string, start: number, end: number): boolean {
  return isPlainBefore(text, start) && isPlainAfter(text, end);
}

/** The two edges of a stretch of text, marks at its end included; `language` is BCP 47 or empty. */
export function edgesOf(text: string, start: number, end: number, language: string): Edges {
  if (standsApart(text, start, end)) return whole;
  const right = rightEdge(text, end, language);
  return { left: right === 'part' ? 'part' : leftEdge(text, start), right };
}

/** The end of a stretch with the combining marks that belong to its last letter. */
export function withMarks(text: string, end: number): number {
  const bases = baseTable();
  let at = end;
  while (bases[text.charCodeAt(at)] === nothing && /\p{M}/u.test(text.charAt(at))) at += 1;
  return at;
}
