// A text as words with their places: the ground on which names, cues and quotes are looked for.

import type { TurnSpan } from '../../text/turn-spans.ts';
import type { ProseLanguage } from './language.ts';
import { proseLanguage } from './language.ts';

/** One word of a text. Offsets are UTF-16 units of the document's plain text, ends exclusive. */
export interface Word {
  /** As it stands, without a possessive ending. */
  text: string;
  lower: string;
  start: number;
  end: number;
  /** What stands between the word before it and this one; from the line's start at a line's first word. */
  gap: string;
  /** Number of its line. */
  line: number;
  /** Whether it begins with a capital letter. */
  capital: boolean;
  /** Whether it begins a sentence, a line or what follows a colon or an opening mark. */
  opens: boolean;
  /** Whether `’s` follows, which is not part of it. */
  possessive: boolean;
}

/** One line of the plain text: a paragraph, a heading, an item. */
export interface Line {
  start: number;
  end: number;
  /** Its words: from `first`, up to but without `last`. */
  first: number;
  last: number;
  /** Whether it is a heading, where capitals say little. */
  heading: boolean;
}

/** A text divided into lines and words, once for all who look for something in it. */
export interface Prose {
  text: string;
  language: ProseLanguage;
  lines: Line[];
  words: Word[];
  turns: readonly TurnSpan[];
}

/** What is known of a document besides its text. */
export interface ProseSource {
  text: string;
  /** BCP 47; null when it is not known, and then told by the commonest words. */
  language: string | null;
  turns: readonly TurnSpan[];
}

const wordPattern =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’ʼ‑&-]|\.(?=(?:com|org|net|news|de|eu|info|tv|io|ch|at)(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Words whose full stop ends no sentence. */
const abbreviations = new Set(
  (
    'dr prof mr mrs ms mx st sr jr gen sen gov rep lt col maj capt sgt adm hon rev fr no nos nr vs vol art abs bzw ca ' +
    'sog usw dipl ing med phil jur inc ltd co corp min mio mrd tel bundesmin mme mlle sr sra srta dña ud uds'
  ).split(' '),
);

const sentenceEnd = /[.!?…。！？]["”’»«“)\]]*\s/;
const introduces = /[:;•]\s*$|(?:^|[\s([—–])["“„‟«»‹›'‘‚「『]+$/;

/** Reads a text into words and lines. Labels of turns give no words. Linear in the text's length. */
export function readProse(source: ProseSource): Prose {
  const prose = readWords(
    source,
    source.language !== null && proseLanguage(source.language, []) === 'fr',
  );
  return prose.language === 'fr' && source.language === null ? readWords(source, true) : prose;
}

function readWords({ text, language, turns }: ProseSource, isFrench: boolean): Prose {
  const words: Word[] = [];
  const lines: Line[] = [];
  let turn = 0;
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    while (turn < turns.length && (turns[turn]?.end ?? 0) < at) turn += 1;
    const open = turns[turn];
    const from = open !== undefined && open.start === at ? Math.min(open.textStart, end) : at;
    const first = words.length;
    readLine(words, text.slice(from, end), { offset: from, line: lines.length, isFrench });
    const line = { start: at, end, first, last: words.length, heading: false };
    line.heading = from === at && isHeading(text, line, words);
    lines.push(line);
    at = end + 1;
  }
  return { text, language: proseLanguage(language, words), lines, words, turns };
}

/** `l’accord`, `d’Alger`, `a-t-elle`, `dit-il`: French joins what are two words. */
const french =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})|(?<=\p{L})(?:-t)?-(?=(?:il|elle|on|ils|elles|je|nous|vous)$)/iu;

/** A word as it stands, and as the two it is made of in French. */
function partsOf(
  whole: string,
  at: number,
  isFrench: boolean,
): { whole: string; at: number; joined: boolean }[] {
  const match = isFrench ? french.exec(whole) : null;
  if (match === null) return [{ whole, at, joined: false }];
  const end = match.index === 0 ? match[0].length - 1 : match.index;
  const from = match.index + match[0].length;
  return [
    { whole: whole.slice(0, end), at, joined: false },
    { whole: whole.slice(from), at: at + from, joined: true },
  ];
}

function readLine(
  words: Word[],
  text: string,
  { offset, line, isFrench }: { offset: number; line: number; isFrench: boolean },
): void {
  let before = 0;
  let previous: Word | null = null;
  const found = [...text.matchAll(wordPattern)].flatMap((match) =>
    partsOf(match[0], match.index, isFrench),
  );
  for (const { whole, at, joined } of found) {
    const possessive = /^.+['’]s$/iu.test(whole) && /\p{L}{2}/u.test(whole);
    const bare = possessive ? whole.slice(0, -2) : whole;
    // What is joined stands as if there were a space.
    const gap = joined ? ' ' : text.slice(before, at);
    const word: Word = {
      text: bare,
      lower: bare.toLowerCase(),
      start: offset + at,
      end: offset + at + bare.length,
      gap,
      line,
      // `50Hertz`
      capital: /^(?:\p{Lu}|\d{1,3}\p{Lu}\p{Ll}{2})/u.test(bare),
      opens: previous === null || opensSentence(gap, previous),
      possessive,
    };
    words.push(word);
    previous = word;
    before = at + whole.length;
  }
}

/** `die „Basler Rundschau“`: a mark behind an article begins no sentence. */
const articles =
  /^(?:the|a|an|der|die|das|dem|den|des|im|vom|zum|zur|beim|le|la|les|el|los|las|un|una|une)$/;

function opensSentence(gap: string, previous: Word): boolean {
  if (/^\s["“„«»‹›'‘‚]$/.test(gap) && articles.test(previous.text)) return false;
  if (introduces.test(gap)) return true;
  if (!sentenceEnd.test(gap)) return false;
  if (!/^\.\s/.test(gap)) return true;
  // `Dr. Carter`, `John F. Kennedy`, `14. August`
  return !(abbreviations.has(previous.lower) || /^(?:\p{Lu}|\d{1,2})$/u.test(previous.text));
}

/** A line without a sentence's end of which most longer words begin with capitals, or are all capitals. */
function isHeading(text: string, line: Line, words: readonly Word[]): boolean {
  const length = line.end - line.start;
  if (
    length > 160 ||
    length === 0 ||
    /[.!?:;,…]["”’»“)]*\s*$/.test(text.slice(line.start, line.end))
  )
    return false;
  const shown = text.slice(line.start, line.end);
  if (line.last - line.first > 1 && shown === shown.toUpperCase() && /\p{Lu}{4}/u.test(shown))
    return true;
  let long = 0;
  let capitals = 0;
  for (let at = line.first; at < line.last; at += 1) {
    const word = words[at];
    if (word === undefined || word.text.length < 4) continue;
    long += 1;
    if (word.capital) capitals += 1;
  }
  return long >= 3 && capitals / long > 0.6;
}

/** Whether a word follows the one before it with nothing but a space, or a full stop that shortens it. */
export function follows(word: Word, previous: Word): boolean {
  if (previous.line !== word.line || previous.possessive) return false;
  if (/^(?:[  ]| & )$/.test(word.gap)) return true;
  // `the Residents’ League`
  if (/^['’] $/.test(word.gap) && word.capital && previous.capital)
    return previous.text.endsWith('s');
  return (
    /^\.[  ]$/.test(word.gap) &&
    (abbreviations.has(previous.lower) || /^\p{Lu}$/u.test(previous.text))
  );
}
