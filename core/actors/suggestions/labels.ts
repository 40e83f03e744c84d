// Who stands behind the labels of a transcript's turns.

import { isPersonName, tidyCapitals } from '../../import/names.ts';
import { genderOfFirstName } from '../prose/first-names.ts';
import { isAddress, isOffice, isOfficeModifier } from '../prose/offices.ts';

/** A label taken apart. */
export interface ReadLabel {
  /** The name without titles and brackets; empty when the label is only a part in the talk. */
  name: string;
  /** Title or office before the name. */
  title: string;
  /** Whether the label says who asks: `Interviewer`, `Q`, `Frage`. */
  asks: boolean;
}

const asking =
  /^(?:the |der |die )?(?:interviewer(?:in)?|q|f|frage|question(?:er)?|moderator(?:in)?|host|co-host|anchor|presenter|reporter(?:in)?|journalist(?:in)?|int|i)(?: ?#?\d{0,3})$/i;
const part =
  /^(?:the |der |die )?(?:(?:fe)?male |unidentified |unknown )?(?:speakers?|sprecher(?:in)?|answer|antwort|a|participants?|teilnehmer(?:in)?|respondent|befragte[rn]?|interviewee|interviewte[rn]?|audience(?: member)?|(?:hon\.? |honou?rable |several |some )?members|all|abgeordnete|zuruf\p{L}*|zwischenruf\p{L}*|publikumsfrage|beifall|applause|vorsitz|präsident(?:in)?|president|speaker of the house|clerk|publikum|caller|narrator|erzähler(?:in)?|chair(?:man|woman|person)?|vorsitzende[rn]?|operator|witness|zeugin|zeuge|guest|gast|man|woman|voice|person|expert|delegate|student(?:in)?|zusatzfrage|nachfrage)(?: ?#?(?:\d{1,3}|[A-Z]))?$/iu;
/** `P1`, `EC`: letters that count speakers, or are somebody's initials. */
const code = /^\p{Lu}{1,3}\d{0,3}(?: ?#?\d{1,3})?$/u;

/** Whether a label is that of the one who answers: `A`, `Guest`, `Befragte`. */
export function isAnswer(label: string): boolean {
  return /^(?:the |der |die )?(?:a|answer|antwort|interviewee|interviewte[rn]?|befragte[rn]?|guest|gast|respondent|gesprächspartner(?:in)?|witness|zeug(?:e|in))\.?$/i.test(
    label.trim(),
  );
}

/** Takes a label apart: `Minister Vahl (via interpreter)` is Vahl, a minister. */
export function readLabel(label: string): ReadLabel {
  const bare = label
    .replace(/\s*[([][^()[\]]*[)\]]/g, '')
    .replace(/^[#@]/, '')
    .trim();
  if (asking.test(bare)) return { name: '', title: '', asks: true };
  if (part.test(bare) || (code.test(bare) && genderOfFirstName(bare) === undefined))
    return { name: '', title: '', asks: false };
  // `The Minister for Energy (Jane Doe)`
  const holder = /^the /i.test(bare) ? /\(([^()]+)\)\s*$/.exec(label)?.[1] : undefined;
  if (holder !== undefined && isPersonName(holder))
    return { name: tidyCapitals(holder), title: bare, asks: false };
  const words = bare.split(/\s+/);
  let at = 0;
  while (at < words.length - 1 && isTitle(words[at] ?? '')) at += 1;
  const name = tidyCapitals(words.slice(at).join(' ').replace(/,.*$/, ''));
  if (words.length === 1 && isOffice(bare.toLowerCase()))
    return { name: '', title: bare, asks: false };
  return { name, title: words.slice(0, at).join(' '), asks: false };
}

function isTitle(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return isAddress(lower) || isOffice(lower) || isOfficeModifier(lower) || lower === 'the';
}
