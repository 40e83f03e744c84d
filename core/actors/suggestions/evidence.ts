// What stands around a run of capitals and tells whether, and whose, name it is.

import type { ProseLanguage } from '../prose/language.ts';
import { cueStrength } from '../prose/cue-verbs.ts';
import { isFunctionWord } from '../prose/function-words.ts';
import { isAddress, isOffice, isOfficeModifier } from '../prose/offices.ts';
import { isLegalForm, isOrganisationWord } from '../prose/organisation-words.ts';
import type { Prose, Word } from '../prose/words.ts';
import { acts, introduces, isReached, placeBefore, singular, speaks } from './acting.ts';
import type { Called } from './called.ts';
import { groupNoun, kin, kindOfNoun, landBehind, namedBefore, representedBy } from './called.ts';
import { speakerNoun } from '../quotes/speaker-words.ts';
import { calledInList } from './lists.ts';
import type { NameRun } from './name-runs.ts';

/** What one place of a name shows. */
export interface Evidence {
  /** A verb of speaking has it as its subject: `X said`, `said X`, `so X`. */
  speaks: boolean;
  /** `X, who …` */
  who: boolean;
  /** What it is called beside its name: `X, the minister of …`, `the economist X`. */
  called: 'person' | 'organisation' | 'place' | 'state' | null;
  /** The office it is called by, in small letters; empty when none. */
  office: string;
  /** `in X`, `from X` */
  place: boolean;
  /** `allowing X to go`: whoever can be allowed, urged or asked acts. */
  moved: boolean;
  /** `to the X` */
  inThe: boolean;
  /** `in X`, `near X`: more than `from X`, which may be a firm. */
  within: boolean;
  /** `the chapel of X` */
  belongs: boolean;
  /** `the X`, `der X` */
  article: boolean;
  /** `X’s` */
  possessive: boolean;
  /** `in X` right before what is no noun. */
  placed: boolean;
  /** `Dear X`, `Liebe X` */
  greeted: boolean;
  /** `die Bürgermeisterin von X` */
  seat: boolean;
  /** What the list that it stands in says of its members. */
  listed: Called['kind'] | null;
  /** `told the X`, `the X later called it`: whoever has an article and is told something, or speaks, acts. */
  acts: boolean;
  /** `the minister for X`: what somebody is in charge of. */
  portfolio: boolean;
  /** A turn begins with it, and where it is from: `X, Reuters.` */
  introduced: boolean;
  /** German, at a sentence's head without an article, with a verb of one person behind it. */
  bare: boolean;
  /** Whether what follows is no noun it might belong to, as an adjective would. */
  free: boolean;
}

const moving =
  /^(?:allow|urg|ask|help|forc|convinc|persuad|expect|want|invit|press|pressur|enabl|encourag|tell|told|beg|advis|order|compel|requir|permit)(?:e|es|ed|s|ing)?$/;
const withinBefore = /^(?:in|at|near|outside|around|across|à|dans|en)$/;
const articles =
  /^(?:the|a|an|der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines|im|am|beim|vom|zum|zur|ins|le|la|les|l|un|une|el|los|las|una|(?:mein|dein|sein|ihr|unser|euer|kein)(?:e|em|en|er|es)?)$/;
const possessive = /^(?:his|her|its|their|our|my|your|sein|seine|ihr|ihre)$/;

/** Reads what stands around a run. */
export function evidenceOf(prose: Prose, run: NameRun): Evidence {
  const { words, text, language } = prose;
  const before = onLine(words[run.first - 1], words[run.first], run.first, words);
  const gapBefore = words[run.first]?.gap ?? '';
  const plainBefore = /^[  ]$/.test(gapBefore) ? before : undefined;
  const after = words[run.last]?.line === words[run.first]?.line ? words[run.last] : undefined;
  const gapAfter = after?.gap ?? '';
  const called =
    calledAfter(prose, run) ??
    landBehind(prose, run) ??
    representedBy(prose, run) ??
    namedBefore(prose, run) ??
    (run.title === '' ? calledBefore(plainBefore) : null) ??
    calledByOffice(prose, run);
  return {
    speaks: speaks(prose, run, plainBefore),
    who: /^,\s$/.test(gapAfter) && after?.lower === 'who',
    called: called?.kind ?? null,
    office: called?.office ?? '',
    place:
      plainBefore !== undefined &&
      placeBefore[language].test(plainBefore.lower) &&
      !isSource(words, run.first),
    moved:
      plainBefore !== undefined &&
      moving.test(plainBefore.lower) &&
      after?.lower === 'to' &&
      gapAfter === ' ',
    inThe:
      plainBefore?.lower === 'the' &&
      /^(?:in|to|from|across|through|near|into|around|on)$/.test(words[run.first - 2]?.lower ?? ''),
    placed:
      plainBefore?.lower === 'in' &&
      (after === undefined || !after.capital || !/^[  ]$/.test(gapAfter)),
    greeted: /^(?:dear|dearest|liebe|lieber|liebste|liebster|my dear)$/.test(
      plainBefore?.lower ?? '',
    ),
    seat:
      plainBefore?.lower === 'von' &&
      /(?:bürgermeister|gemeindepräsident|stadtpräsident|bischof|ammann|landrat|landrät)(?:in)?$/.test(
        words[run.first - 2]?.lower ?? '',
      ),
    within:
      (plainBefore !== undefined && withinBefore.test(plainBefore.lower)) ||
      isReached(words, run.first),
    listed: calledInList(prose, run),
    acts: acts(prose, run, plainBefore),
    portfolio:
      plainBefore !== undefined &&
      /^(?:for|of|für)$/.test(plainBefore.lower) &&
      /^(?:under-)?(?:ministers?|secretar(?:y|ies)|commissioner|secretary-general|\p{L}*minister(?:in)?|spokes\p{L}+)$/u.test(
        words[run.first - 2]?.lower ?? '',
      ),
    introduced: introduces(prose, run),
    bare:
      language === 'de' &&
      run.opens &&
      run.title === '' &&
      run.last - run.first === 1 &&
      singular.test(after?.lower ?? ''),
    free:
      after === undefined ||
      !/^[  ]$/.test(gapAfter) ||
      after.lower.endsWith('ed') ||
      isFunctionWord(after.lower, language) ||
      cueStrength(after.lower, language) !== undefined,
    belongs: /^(?:of|de|d|du|del)$/.test(plainBefore?.lower ?? ''),
    article: plainBefore !== undefined && articles.test(plainBefore.lower),
    possessive:
      words[run.last - 1]?.possessive === true || /^['’]/.test(text.slice(run.end, run.end + 1)),
  };
}

/** `according to X`, `due to X`, `a letter to X`: no place. */
function isSource(words: readonly Word[], first: number): boolean {
  return (
    words[first - 1]?.lower === 'to' &&
    /^(?:according|due|thanks|owing|belongs?|belonged|spoke|spoken|talked|wrote|written|letter|said|close|loyal|similar)$/.test(
      words[first - 2]?.lower ?? '',
    )
  );
}

function onLine(
  before: Word | undefined,
  word: Word | undefined,
  first: number,
  words: readonly Word[],
): Word | undefined {
  return first > 0 && before?.line === word?.line ? words[first - 1] : undefined;
}

/** `X, the minister of water`, `X, eine Bürgerinitiative`, `Müller (SPD)`, `Jane Doe, 45,` */
function calledAfter({ words, text, language }: Prose, run: NameRun): Called | null {
  const behind = text.slice(run.end, run.end + 12);
  if (
    /^(?: \((?:\d{2}|[A-ZÄÖÜ][A-Za-zÄÖÜ/]{2,6})\)|, \d{2},)/.test(behind) &&
    run.last - run.first > 1
  )
    return /^ \([A-ZÄÖÜ]{2,}/.test(behind) &&
      !/^ \((?:CDU|CSU|SPD|FDP|AfD|Grüne|Linke|BSW|ÖVP|SPÖ|FPÖ|SVP|SP|Mitte)\)/.test(behind)
      ? null
      : { kind: 'person', office: '' };
  const next = words[run.last];
  if (next === undefined || next.gap !== ', ' || next.line !== words[run.first]?.line) return null;
  // `Dillard Towing, Inc.`
  if (next.capital && isLegalForm(next.lower)) return { kind: 'organisation', office: '' };
  let at = run.last;
  if (articles.test(next.lower)) at += 1;
  // `X, chief executive of Y`, `X, former mayor`
  while (at === run.last && isOfficeModifier(words[run.last]?.lower ?? '') && at < run.last + 1)
    at += 1;
  for (let count = 0; count < 4; count += 1, at += 1) {
    const word = words[at];
    if (word === undefined || (count > 0 && !/^[  ]$/.test(word.gap))) return null;
    if (/^(?:which|who|that)$/.test(word.lower)) return null;
    // `Your Majesty, Prime Minister Sharma` greets two; `X, Spokesperson for Y` is one.
    if (
      language !== 'de' &&
      word.capital &&
      !articles.test(next.lower) &&
      !(isOffice(word.lower) && /^(?:for|of|to|at)$/.test(words[at + 1]?.lower ?? ''))
    )
      return null;
    // `Vielen Dank, Herr Präsident`: somebody is addressed.
    if (language === 'de' && count === 0 && word.capital && isAddress(word.lower)) return null;
    const found = kindOfNoun(word.lower);
    if (found !== null && (at > run.last || isOffice(word.lower)))
      return isClosed(words, at, language) ? found : null;
    if (/^(?:of|that|which|who|in|von|der|and|und)$/.test(word.lower) && count > 0) return null;
    // `X, said his country was …`
    if (cueStrength(word.lower, language) !== undefined || possessive.test(word.lower)) return null;
  }
  return null;
}

/** Whether an apposition ends before a verb of speaking: `Dr. Harrow, the minister says` addresses her. */
function isClosed(words: readonly Word[], from: number, language: ProseLanguage): boolean {
  for (let at = from + 1; at < from + 14; at += 1) {
    const word = words[at];
    if (word === undefined || word.line !== words[from]?.line || !/^[  ]$/.test(word.gap))
      return true;
    if (cueStrength(word.lower, language) !== undefined) return false;
  }
  return true;
}

/** `The mayor of Skell, X, …` */
function calledByOffice({ words, text }: Prose, run: NameRun): Called | null {
  const head = words[run.first];
  if (head === undefined || head.gap !== ', ' || text[run.end] !== ',') return null;
  // `her nephew, Edwin, …`
  const relative = words[run.first - 1];
  if (relative?.line === head.line && kin.test(relative.lower))
    return { kind: 'person', office: relative.lower };
  if (run.last - run.first < 2) return null;
  for (let at = run.first - 1; at >= Math.max(0, run.first - 7); at -= 1) {
    const word = words[at];
    if (word === undefined || word.line !== head.line) return null;
    if (isOffice(word.lower)) return { kind: 'person', office: word.lower };
    if (groupNoun.test(word.lower)) return { kind: 'organisation', office: '' };
    if (word.opens || /[,;]/.test(word.gap)) return null;
  }
  return null;
}

/** `the economist X`, `die Gruppe X` */
function calledBefore(before: Word | undefined): Called | null {
  if (before === undefined || (before.capital && isAddress(before.lower))) return null;
  // `Sein Nachbar Thies Carstensen`
  if (before.capital && !before.opens && speakerNoun(before.lower) === 'person')
    return { kind: 'person', office: isOffice(before.lower) ? before.lower : '' };
  const found = kindOfNoun(before.lower);
  // Where all nouns have capitals a word before a name may belong to anything.
  return found?.kind === 'organisation' && isOrganisationWord(before.lower) && before.capital
    ? null
    : found;
}
