// Runs of words with capitals that may be names, with the titles before them taken off.

import { isOfficeModifier } from '../prose/offices.ts';
import type { Prose, Word } from '../prose/words.ts';
import { follows } from '../prose/words.ts';
import { isCalendarWord, isFunctionWord } from '../prose/function-words.ts';
import { genderOfFirstName } from '../prose/first-names.ts';
import {
  isAcronym,
  isOrganisationWord,
  isPlaceWord,
  isThingWord,
} from '../prose/organisation-words.ts';
import { isPaperName, reachOfConnector } from './run-connectors.ts';
import { kin } from './called.ts';
import { isGeneric, isPersonNoun } from './kind-nouns.ts';
import { isListNoun } from './lists.ts';
import { isPostNominal, isTitle, isTitleIn, isTitlePart } from './title-words.ts';

/** A run of words that may be a name. Offsets are UTF-16, ends exclusive. */
export interface NameRun {
  /** The name's words as one text, blank space evened out. */
  surface: string;
  start: number;
  end: number;
  /** Numbers of its first word, and of the one after its last, in the prose's words. */
  first: number;
  last: number;
  /** The title before the name, as it stands; empty when there is none. */
  title: string;
  /** Where the title begins; the name's start when there is none. */
  titleStart: number;
  /** Whether the run begins a sentence, where a capital says nothing. */
  opens: boolean;
  /** Whether a word of the run stands in a heading. */
  heading: boolean;
}

/** What the name of a place may begin with, and a sentence, too. */
export const newish = /^(?:new|great|little|upper|lower|old|neu|alt|west|east)$/;

/** Articles that names of places and surnames begin with: `Den Haag`, `La Paz`, `Le Pen`. */
const leadingArticle = /^(?:Den|La|Le|Du|El|Los|Las)$/;

/** All runs of a text, in order. Linear in the number of words. */
export function findNameRuns(prose: Prose): NameRun[] {
  const runs: NameRun[] = [];
  const { words } = prose;
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || !startsRun(prose, word, at)) {
      at += 1;
      continue;
    }
    const end = endOfRun(prose, at);
    divide(prose, at, end, runs);
    at = end;
  }
  return runs;
}

function startsRun({ words, language }: Prose, word: Word, at: number): boolean {
  if (!word.capital || word.text === 'I') return false;
  // `(NASDAQ: MRDB)`
  if (word.gap === ': ' && /^(?:NASDAQ|NYSE|LSE|XETRA)$/.test(words[at - 1]?.text ?? ''))
    return false;
  // `Secretary of State X`
  if (
    word.lower === 'state' &&
    words[at - 1]?.lower === 'of' &&
    /^(?:secretary|minister|secretaries|ministers)$/.test(words[at - 2]?.lower ?? '')
  )
    return false;
  if (word.text === 'US' || word.text === 'WHO') return true;
  if (!isFunctionWord(word.lower, language)) return true;
  const next = words[at + 1];
  // `der Neuen Zürcher Zeitung`
  if (
    language === 'de' &&
    !word.opens &&
    /^(?:Neue[nrs]?|Freie[nrs]?|Junge[nrs]?)$/.test(word.text) &&
    next?.capital === true &&
    next.gap === ' '
  )
    return true;
  // `Den Haag`, `La Paz`
  if (!word.opens && leadingArticle.test(word.text) && next?.capital === true && next.gap === ' ')
    return true;
  // `New York`, `Will Smith`, `August Bebel`
  const named = newish.test(word.lower) || genderOfFirstName(word.text) !== undefined;
  return (
    (named || isAcronym(word.text) || isPaperName(word, next)) &&
    next?.capital === true &&
    follows(next, word) &&
    !isFunctionWord(next.lower, language)
  );
}

function endOfRun(prose: Prose, first: number): number {
  const { words, language } = prose;
  let at = first + 1;
  for (; at < words.length && at - first < 12; at += 1) {
    const previous = words[at - 1];
    const word = words[at];
    if (previous === undefined || word === undefined) break;
    if (/-\p{Ll}/u.test(previous.text)) break;
    const given = genderOfFirstName(previous.text) !== undefined;
    if (word.capital && word.text !== 'I' && follows(word, previous)) {
      if (endsCapitals(words, first, at)) break;
      // `It is owned by Salt Harbour Ltd. In May …`
      if (/^\.\s/.test(word.gap) && isFunctionWord(word.lower, language)) break;
      if (isCalendarWord(word.lower) && !given) break;
      if (/-\p{Ll}/u.test(word.text)) break;
      continue;
    }
    const reach = reachOfConnector(prose, first, at);
    if (reach === 0) break;
    at += reach - 1;
  }
  // A run never ends in a connector, since one is taken only with the capital behind it.
  return at;
}

/** `WEXCOMBE BOROUGH COUNCIL Defendant`: what stands in capitals ends where they do. */
function endsCapitals(words: readonly Word[], first: number, at: number): boolean {
  const isShouted = (word: Word | undefined): boolean =>
    word !== undefined && /^\p{Lu}[\p{Lu}’'-]{3,}$/u.test(word.text);
  return (
    at - first > 1 &&
    words.slice(first, at).every((word) => isShouted(word) || word.text.length < 4) &&
    isShouted(words[at - 1]) &&
    isShouted(words[first]) &&
    /\p{Ll}/u.test(words[at]?.text ?? '')
  );
}

/** Takes a run apart: what is said of a person before the name, the title, the name. */
function divide(prose: Prose, first: number, end: number, runs: NameRun[]): void {
  const { words, language } = prose;
  pushParties(prose, first, end, runs);
  let name = first;
  for (let at = end - 2; at >= first; at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined || !isTitleIn(word, language)) continue;
    const isPart =
      isOrganisationWord(next.lower) || isThingWord(next.lower) || isPlaceWord(next.lower);
    if (isPart || !next.capital || genderOfFirstName(word.text) !== undefined) break;
    name = at + 1;
    break;
  }
  const isNoun = name === first && language === 'de' && nounsBefore(words, first, end) > first;
  if (isNoun) name = first + 1;
  // `dem Sender Radio Donau`
  const listed = /^(?:und|oder|sowie)$/.test(words[end]?.lower ?? '') || words[end]?.gap === ', ';
  while (
    language === 'de' &&
    name < end - 1 &&
    (isGeneric(words[name]) || (listed && isListNoun(words[name])))
  )
    name += 1;
  if (language === 'de' && name === first && end - first > 2 && isPersonNoun(words[first]))
    name += 1;
  let title = name;
  while (
    title > first &&
    (isTitlePart(words, title - 1, language) || (title === first + 1 && isNoun))
  )
    title -= 1;
  if (name > first) {
    let head = title;
    while (head > first && isGeneric(words[head - 1])) head -= 1;
    push(prose, first, head, first, runs);
    push(prose, name, end, title, runs);
    return;
  }
  // An office without a name: `NATO Secretary General`.
  let last = end;
  while (last > first && isTitle(words[last - 1]?.lower ?? '')) last -= 1;
  if (last < end) while (last > first && isOfficeModifier(words[last - 1]?.lower ?? '')) last -= 1;
  push(prose, first, last, first, runs);
}

/** German nouns right before a given name say what the person is: `Kämmerin Ruth Oppermann`. Where the name begins. */
function nounsBefore(words: readonly Word[], first: number, end: number): number {
  const noun = words[first];
  const given = words[first + 1];
  return noun !== undefined &&
    given !== undefined &&
    (end - first > 2 || kin.test(noun.lower)) &&
    given.gap === ' ' &&
    genderOfFirstName(noun.text) === undefined &&
    genderOfFirstName(given.text) !== undefined &&
    !isOrganisationWord(noun.lower) &&
    !isPlaceWord(noun.lower) &&
    !isAcronym(noun.text) &&
    noun.text.length > 3
    ? first + 1
    : first;
}

function push(prose: Prose, from: number, to: number, title: number, runs: NameRun[]): void {
  const { words, lines, language, text } = prose;
  let first = from;
  // `Yesterday Rutte`: what a sentence opens with is no part of the name.
  while (
    first < to - 1 &&
    isFunctionWord(words[first]?.lower ?? '', language) &&
    !isKeptStart(words[first], words[first + 1])
  )
    first += 1;
  const head = words[first];
  let last = to;
  // `Adeyemi Cole QC`
  while (last > first + 2 && isPostNominal(words[last - 1])) last -= 1;
  while (
    last > first + 1 &&
    isCalendarWord(words[last - 1]?.lower ?? '') &&
    genderOfFirstName(words[last - 2]?.text ?? '') === undefined
  )
    last -= 1;
  if (words.slice(first, last).every((word) => isTitle(word.lower))) return;
  // `die SPD-Fraktion` is the party’s, which stands by itself.
  if (last - first === 1 && /^\p{Lu}{2,6}-\p{L}*fraktion$/iu.test(words[first]?.text ?? '')) return;
  const tail = words[last - 1];
  if (head === undefined || tail === undefined || first >= last) return;
  // `Wien (apo) –`, `Port Ellery —`: where the text was written.
  if (
    head.start === lines[head.line]?.start &&
    last - first < 4 &&
    /^(?:,? [^\n]{1,24})?(?: \([^)\n]{2,30}\))? ?[–—-]+ \p{Lu}/u.test(
      text.slice(tail.end, tail.end + 70),
    ) &&
    /^(?: \(|,| ?[–—-])/.test(text.slice(tail.end, tail.end + 3))
  )
    return;
  const cut = last - first === 1 ? /^(.*?)-\p{Ll}/u.exec(tail.text)?.[1] : undefined;
  const end = cut === undefined ? tail.end : tail.start + cut.length;
  const titled = title < from && first === from;
  const titleStart = titled ? (words[title]?.start ?? head.start) : head.start;
  runs.push({
    surface: text.slice(head.start, end).replace(/\s+/g, ' '),
    start: head.start,
    end,
    first,
    last,
    title: titled ? text.slice(titleStart, head.start).trim() : '',
    titleStart,
    opens: head.opens,
    heading: lines[head.line]?.heading ?? false,
  });
}

/** `der ÖVP-Politiker` names a party within an office. */
function pushParties({ words, lines }: Prose, from: number, to: number, runs: NameRun[]): void {
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    const short = /^(\p{Lu}{2,6})-\p{Lu}\p{Ll}+/u.exec(word?.text ?? '')?.[1];
    if (
      word === undefined ||
      short === undefined ||
      !isAcronym(short) ||
      !(isTitle(word.lower) || word.lower.endsWith('fraktion'))
    )
      continue;
    runs.push({
      surface: short,
      start: word.start,
      end: word.start + short.length,
      first: at,
      last: at + 1,
      title: '',
      titleStart: word.start,
      opens: false,
      heading: lines[word.line]?.heading ?? false,
    });
  }
}

function isKeptStart(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined || next === undefined) return false;
  return (
    newish.test(word.lower) ||
    (!word.opens && leadingArticle.test(word.text)) ||
    genderOfFirstName(word.text) !== undefined ||
    isPaperName(word, next)
  );
}
