// How a line that opens a speaker's turn may look. Whether a text has turns at all is decided over all
// of its lines, in turns.ts.

import { isOffice } from '../actors/prose/offices.ts';
import { isPersonName } from './names.ts';

/** How much a label looks like somebody who speaks. */
export type LabelKind =
  /** Set off by `#`, `@`, `[ ]` or `{ }`. */
  | 'marked'
  /** `Interviewer`, `Speaker 2`, `Q`, `P1`. */
  | 'role'
  /** A name of several words, or with a title, or in capitals. */
  | 'person'
  /** A single word, which might as well be any key word. */
  | 'word';

/** What might open a turn. */
export interface Opening {
  label: string;
  /** UTF-16 units of the line up to the spoken text. */
  length: number;
  kind: LabelKind;
  timed: boolean;
  /** Whether nothing follows the label on its line. */
  bare: boolean;
  /** `Q.` and `A.`, or a `Q` set off by blank space: a letter that might as well count a list's items. */
  letter: boolean;
}

const time = /[[(<]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?/u.source;
const lead = new RegExp(
  String.raw`^\s*(?:${time}(?:\s*(?:-->|[-–—])\s*${time})?\s*(?:[-–—]\s*)?)?`,
  'u',
);
const name = /[^:：\n\t"“”„«»!?;<>|=*_`~\\[\]{}]{1,63}?/u.source;
// In plain text, asterisks around a label are left from Markdown.
const stars = /(?:\*{1,3}|__)?/u.source;
const colon = new RegExp(
  String.raw`^${stars}([#@]?)(${name})(?:\s+(${time}))?\s?${stars}(?:：|:${stars}(?=\s|$|["“„«]|\p{Lu}))\s*`,
  'u',
);
/** Longer labels only of officers with their name: `The Secretary of State for Defence (John Hallam):`. */
const officer = /^((?:The )?\p{Lu}[\p{L}’', -]{1,110} \([^():]{2,60}\)):\s+/u;
/** `Jane Doe, Parl. Secretary of State at the Minister for Transport:`: a name with a long office behind it. */
const holder = /^((\p{Lu}[\p{L}.’' -]{2,50}), (\p{Lu}[\p{L}.,’' -]{3,110})):\s+/u;
/** `Mr. DOE. I thank …`, as parliaments of America print it, and `Jane Doe (ABC). – I …`, as Europe's does. */
const printed =
  /^((?:The|(?:Mr|Mrs|Ms|Dr)\.|Miss|Senator|Representative|Chair(?:man|woman|person)?|Secretary|Ambassador|General|Admiral) \p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]+){0,2}(?: of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?)\.\s+(?=\p{Lu}|["“(])|^(\p{Lu}[^.:;!?\n]{1,70})\. [–—] (?=\S)/u;
const letter = /^(?:([QAF])(?:\.\s+|\t\s*|\s{2,})|(Q)\s+(?=["“]?\p{Lu}))/u;
const bracketed = /^(?:\[([^\][{}:\n]{1,63})\]|\{([^\][{}:\n]{1,63})\})\s?:?\s*/;
const timedLine = new RegExp(String.raw`^(${name})\s+(${time})\s*$`, 'u');

/** Words that stand before a colon without anybody speaking. */
const notSpeakers = new Set(
  (
    'note notes nb n.b however example examples e.g i.e source sources author authors by byline date dates published ' +
    'publisher updated update posted title subject headline url link website web email e-mail mail phone tel fax tags ' +
    'tag keywords category categories topic topics from to cc bcc sent re fwd attachment warning caution important tip ' +
    'hint summary abstract conclusion conclusions introduction background references reference sources bibliography ' +
    'contents appendix chapter section figure fig table photo picture image caption credit copyright license language ' +
    'see also p.s ps address location place venue time duration price version status error result results remember ' +
    'correction editor’s editors read more related share follow issn isbn doi ' +
    'myth fact facts claim verdict rating finding findings goal objective recommendation option step background context ' +
    'breaking developing analysis cost costs pros cons strengths weaknesses opportunities threats advantages disadvantages ' +
    'mythos fakt fakten behauptung bewertung kosten ziel update contact phone email kontakt telefon eilmeldung ' +
    'hinweis anmerkung achtung beispiel quelle quellen autor autorin datum stand titel betreff thema an von fazit ' +
    'zusammenfassung einleitung foto bild abbildung tabelle kapitel ort zeit uhrzeit dauer sprache siehe wichtig ' +
    'schlagwörter stichwörter verlag herausgeber veröffentlicht erschienen literatur'
  ).split(' '),
);
const phrases =
  /^(?:for example|see also|read more|editor['’]?s note|note to editors|in (?:short|other words|summary|addition)|zum beispiel|das heißt|published (?:on|by)|last updated|reporting by|written by|edited by|photo by)$/i;

/** What transcripts set in brackets besides speakers. */
const stageDirection =
  /^(?:(?:loud |long |short )?(?:applause|laughter|laughs?|laughing|music|crosstalk|cross-talk|inaudible|unintelligible|pause|silence|cheers|cheering|sighs?|coughs?|noise|break|end|sic|emphasis added|beifall|applaus|lachen|lacht|gelächter|musik|unverständlich|heiterkeit|zuruf)\b.*|\.{2,}|…|ph|\d.*)$/i;

const roles =
  /^(?:the |der |die )?(?:(?:male|female|unidentified|unknown|first|second|third|young|older) )?(?:interviewer(?:in)?|interviewee|(?:deputy |vice[- ])?president|person|voice|expert|panell?ist|delegate|zusatzfrage|nachfrage|interviewte[rn]?|moderator(?:in)?|moderation|host|co-host|anchor|presenter|question(?:er)?|answer|frage|antwort|speakers?|sprecher(?:in)?|participants?|teilnehmer(?:in)?|respondent|befragte[rn]?|informant(?:in)?|audience(?: member)?|publikum|caller|reporter(?:in)?|journalist(?:in)?|researcher|narrator|erzähler(?:in)?|chair(?:man|woman|person)?|vorsitzende[rn]?|vorsitz|operator|witness|zeuge|zeugin|judge|richter(?:in)?|counsel|clerk|guest|gast|man|woman|student(?:in)?|q|a|q&a|int)(?: ?#?(?:\d{1,3}|[A-Z]))?$/i;
const shortCode = /^\p{Lu}{1,3}\d{0,3}$/u;
const titles =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|herr|frau|president|prime minister|minister|senator|sen|rep|chancellor|secretary|ambassador|general|gen|judge|justice|präsident(?:in)?|kanzler(?:in)?|madam|mister|rev|father|sister|king|queen)\b\.? /i;
const officeHolder =
  /^The (?:(?:acting|deputy|vice|first|prime|parliamentary|permanent|foreign|attorney|solicitor|lord|high)[- ])*(?:president|secretary|under-secretary|minister|chancellor|speaker|leader|commissioner|general|advocate|chair\w*|representative)\b/i;
/** Newspapers that set their name, in capitals, before their questions, though it is a key word too. */
const media = /^(?:ZEIT|BILD|TIME)$/;
const joining =
  /^(?:von|van|de|del|della|der|den|di|da|dos|du|la|le|bin|ibn|al|el|ten|ter|zu|of|the|and|und|for|für|y|e|&|-|–)$/;

/** The longest label, in UTF-16 units, but for those of officers. */
const longest = 63;

/** Judges a label; null when nobody speaks under it. */
export function labelKind(label: string, marked: boolean): LabelKind | null {
  const plain = label.toLowerCase().replace(/\.$/, '');
  if (!/\p{L}/u.test(label) || label.length > (marked ? 180 : longest)) return null;
  if (/^(?:https?|ftp|mailto|file|www|doi)$/.test(plain)) return null;
  // `(via interpreter)`, `(Lab)`: what is in brackets is no part of the name.
  const outside = label.replace(/\s*\([^()]{1,60}\)/g, '').trim();
  const words = outside.split(/\s+/);
  // `Jane Doe, Minister for the Interior and Building`
  const [holder = '', office = ''] = outside.split(', ');
  const most = label.length > longest ? 16 : office !== '' && isPersonName(holder) ? 10 : 6;
  if (outside === '' || words.length > most) return null;
  if (marked) return stageDirection.test(label) ? null : 'marked';
  if (media.test(label)) return 'person';
  if (notSpeakers.has(plain) || phrases.test(label)) return null;
  if (roles.test(label) || shortCode.test(label)) return 'role';
  // A full stop belongs to an abbreviation or an initial, a comma at most to `Name, office`.
  if (words.some((word) => word.endsWith('.') && word.replace(/\P{L}/gu, '').length > 5))
    return null;
  if ((label.match(/,/g)?.length ?? 0) > 1) return null;
  // `Doe, Jane` is how lists of books and people name somebody.
  if (/^\p{Lu}[\p{L}’'-]+, \p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\.)*$/u.test(label)) return null;
  if (words.length === 1) return /^[\p{L}\p{M}\d.'’-]+$/u.test(outside) ? oneWord(outside) : null;
  const cased = words.filter((word) => !joining.test(word));
  const named = cased.every((word) => /^[(]?(?:\p{Lu}|\p{Lo}|\d)/u.test(word));
  const first = words[0] ?? '';
  if (
    !named ||
    !/^(?:\p{Lu}|\p{Lo})/u.test(first) ||
    (/^(?:The|A|An|In|On|At|It|This|That)$/.test(first) && !officeHolder.test(outside))
  )
    return null;
  // `Recommendation 1`, `Volume 752` are counted, but whether they speak shows in their coming back.
  return /\d/.test(words.at(-1) ?? '') ? 'word' : 'person';
}

function oneWord(label: string): LabelKind {
  const letters = label.replace(/\P{L}/gu, '');
  if (letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return 'person';
  return 'word';
}

/** Reads the label a line opens with; null when it opens with none that could be a speaker's. */
export function readOpening(line: string): Opening | null {
  const before = lead.exec(line)?.[0] ?? '';
  const rest = line.slice(before.length);
  const timed = /\d/.test(before);
  const found =
    readPrinted(rest) ??
    readColon(rest) ??
    readOfficer(rest) ??
    readHolder(rest) ??
    readBracketed(rest) ??
    readTimedLine(rest) ??
    readLetter(rest);
  if (found === null) return null;
  const kind = labelKind(found.label, found.marked);
  if (kind === null) return null;
  const titled = kind === 'word' && titles.test(`${found.label} `) ? 'person' : kind;
  return {
    label: found.label,
    length: before.length + found.length,
    kind: titled,
    timed: timed || found.timed,
    bare: found.length === rest.length,
    letter: found.letter === true,
  };
}

/** How many UTF-16 units of a line are blank space and a time at its beginning. */
export function readLead(line: string): number {
  return lead.exec(line)?.[0].length ?? 0;
}

/** A name and a colon at the beginning, whoever may be meant; null without one. */
export function readColonLabel(rest: string): { label: string; length: number } | null {
  return readColon(rest);
}

interface Found {
  label: string;
  length: number;
  marked: boolean;
  timed: boolean;
  letter?: boolean;
}

function readOfficer(rest: string): Found | null {
  const match = officer.exec(rest);
  const label = match?.[1] ?? '';
  if (match === null || !isPersonName(/\(([^()]*)\)$/.exec(label)?.[1] ?? '')) return null;
  return { label, length: match[0].length, marked: true, timed: false };
}

function readHolder(rest: string): Found | null {
  const match = holder.exec(rest);
  const label = match?.[1] ?? '';
  const office = match?.[3] ?? '';
  if (match === null || label.length <= longest || !isPersonName(match[2] ?? '')) return null;
  const words = office.toLowerCase().split(/[\s,]+/);
  if (!words.slice(0, 4).some((word) => isOffice(word))) return null;
  return { label, length: match[0].length, marked: true, timed: false };
}

function readPrinted(rest: string): Found | null {
  const match = printed.exec(rest);
  const inCapitals = match?.[1];
  const label = inCapitals ?? match?.[2] ?? '';
  if (match === null) return null;
  return { label, length: match[0].length, marked: inCapitals !== undefined, timed: false };
}

function readLetter(rest: string): Found | null {
  const match = letter.exec(rest);
  const label = match?.[1] ?? match?.[2] ?? '';
  return match === null
    ? null
    : { label, length: match[0].length, marked: false, timed: false, letter: true };
}

function readColon(rest: string): Found | null {
  const match = colon.exec(rest);
  const label = match?.[2]?.trim() ?? '';
  if (match === null || label === '') return null;
  return { label, length: match[0].length, marked: match[1] !== '', timed: match[3] !== undefined };
}

function readBracketed(rest: string): Found | null {
  const match = bracketed.exec(rest);
  const label = (match?.[1] ?? match?.[2] ?? '').trim();
  return match === null || label === ''
    ? null
    : { label, length: match[0].length, marked: true, timed: false };
}

function readTimedLine(rest: string): Found | null {
  const match = timedLine.exec(rest);
  const label = match?.[1]?.trim() ?? '';
  return match === null || label === ''
    ? null
    : { label, length: match[0].length, marked: false, timed: true };
}

/** Whether a line opens with a time code, as transcripts and subtitles have it. */
export function opensWithTime(line: string): boolean {
  return /^\s*[[(<]\d{1,3}:\d{2}(?::\d{2})?|^\s*\d{1,2}:\d{2}:\d{2}|^\s*\d{1,3}:\d{2}\s*$/.test(
    line,
  );
}
