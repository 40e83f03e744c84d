// Who wrote a text, from the lines that say so.

import { findDate } from './dates.ts';
import { isPersonName, personNames, tidyCapitals } from './names.ts';
import { agencyAtEnd, isAgency } from './publishers.ts';

/** What a byline names; `author` null when it is an agency or a desk. */
export interface Byline {
  author: string | null;
  publisher: string | null;
}

/** What someone is, set before the name: `NATO Secretary General`, `Bundeskanzlerin`. */
const office =
  /^(?:(?:(?:u\.?s\.?|u\.?k\.?|nato|eu|un|former|deputy|vice|federal|prime|foreign|defen[cs]e|finance|interior|press|acting) )*(?:president|minister|secretary[- ]general|secretary|chancellor|senator|ambassador|governor|mayor|commissioner|chair(?:man|woman)?|director|bundeskanzler(?:in)?|bundespräsident(?:in)?|außenminister(?:in)?|minister(?:in)?|präsident(?:in)?)\s+)+/i;
const doctor = /^(?:(?:dr|prof|mr|mrs|ms|professor)\.?\s+)+/i;

/** The persons at the start of a text, up to a comma, a place, an office or a date; null if none. */
function leadingNames(line: string): { names: string; rest: string } | null {
  // `Par A B (à Paris) et C D`
  const text = line.replace(
    /\s*\((?:à|in|aus|at|en|from) [^()]{2,40}\)(?=\s+(?:et|and|und|y)\s)/gu,
    '',
  );
  const cuts = [text.length];
  for (const match of text.matchAll(
    /\s+[|•·–—-]{1,2}\s+|,\s+|;\s+|\s*\(|\s+(?:in|of|for|at|aus|für|from)\s+/g,
  ))
    cuts.push(match.index);
  const date = findDate(text);
  if (date !== null) cuts.push(date.start);
  const agency = agencyAtEnd(text);
  if (agency !== null) cuts.push(text.length - agency.length);
  for (const cut of cuts.sort((a, b) => b - a)) {
    const names = text.slice(0, cut).replace(/[\s,;|]+$/, '');
    if (personNames(names) !== null) return { names, rest: text.slice(cut).trim() };
  }
  return null;
}

/** `Jane Doe in Berlin and John Roe in Bonn` → `Jane Doe and John Roe`; other texts stay. */
function withoutPlaces(text: string): string {
  const pair =
    /^(\S+ \S.*?) in \p{Lu}[\p{L}.’-]+(?: \p{Lu}[\p{L}’-]+)?,? (and|und) (\S+ \S.*?)(?: in (\p{Lu}.*))?$/u.exec(
      text,
    );
  const [, first = '', joiner = '', second = ''] = pair ?? [];
  return isPersonName(first) && isPersonName(second) ? `${first} ${joiner} ${second}` : text;
}

const work =
  'written|reported|story|analysis|opinion|interview|feature|report|essay|comment|commentary|review|text|words|column|by';
/** What may stand before the names of those who wrote. */
const byline = new RegExp(
  `^(?:(?:(?:(?:an? |the )?(?:${work}|op-ed|guest essay) )?by|par|por|di|door)` +
    '|(?:(?:ein |eine |der |die |das )?(?:gast)?(?:kommentar|analyse|interview|bericht|beitrag|kolumne|reportage|essay|glosse|text|porträt|leitartikel|rezension|protokoll) )?von' +
    '|propos recueillis par|entrevista de|(?:das |dieses )?(?:interview|gespräch) führten?|(?:aus \\S+ )?(?:berichtet|berichten)' +
    '|(?:interview|protokoll|text|words|moderation|gespräch):)\\s+(\\S.*)$',
  'i',
);

/** Reads `By Jane Doe`, `Von Max Müller, Berlin`, `By JANE DOE and JOHN ROE | July 4, 2024`. */
export function readByline(line: string): Byline | null {
  const given = byline.exec(line)?.[1];
  if (given === undefined || line.length > 160) return null;
  const whole = given.replace(/\.$/, '');
  // The full stop after nothing but names is no sentence's.
  const names = personNames(whole) === null ? given : whole;
  const after = withoutPlaces(names).replace(office, '');
  const found = leadingNames(after);
  if (found === null) {
    const agency = after.replace(/[.,|].*$/, '').trim();
    return isAgency(agency) ? { author: null, publisher: agency } : null;
  }
  // What follows the names is an office, a place, a date or an agency, never a sentence.
  const rest = found.rest.replace(/^[,;|•·–—-]+\s*/, '');
  if (rest.split(/\s+/).length > 8 || /[.!?]$/.test(rest) || /^\p{Ll}.*\s\p{Ll}{4,}/u.test(rest))
    return null;
  const agency = rest.replace(/[|,;(].*$/, '').trim();
  return { author: tidyCapitals(found.names), publisher: isAgency(agency) ? agency : null };
}

/** The value of an `Author:` field: its names, or all of it when it does not read like names. */
export function authorOfField(value: string): string | null {
  const names = leadingNames(withoutPlaces(value))?.names;
  if (names !== undefined) return tidyCapitals(names);
  const whole = value.replace(/\s*[|•·].*$/, '').trim();
  // A sentence or a word of the text is no author.
  const isName = /^[\p{Lu}\p{Lo}]/u.test(whole) && !/[.!?:;]$|[.!?] \S/.test(whole);
  return isName && whole.length <= 60 && whole.split(/\s+/).length <= 7
    ? tidyCapitals(whole)
    : null;
}

/** A line near the top that is a name, perhaps with a place or date behind it. */
export function readNameLine(line: string): string | null {
  if (line.length > 100) return null;
  const found = leadingNames(withoutPlaces(line));
  if (found === null) return null;
  const date = findDate(found.rest);
  const rest = date === null ? found.rest : found.rest.replace(date.raw, '');
  const plain = rest
    .replace(/[\s,;|•·–—-]+/g, ' ')
    .trim()
    .replace(/^(?:in|aus) (?=\p{Lu})/u, '');
  const isPlace = plain === '' || /^\(?\p{Lu}[\p{L}’'. -]{1,40}\)?$/u.test(plain);
  return isPlace && plain.split(' ').length <= 3 ? tidyCapitals(found.names) : null;
}

/** The signature at a text's end: `Jane Doe`, `Jane Doe (Berlin)`, `Jane Doe, Berlin`, `— Jane Doe`. */
export function readSignature(line: string): string | null {
  const bare = line.replace(/^(?:[-–—~]{1,2}|•|\*)\s*/, '').trim();
  const match = /^(.{3,60}?)\s*(?:\([^()]{2,60}\)|,\s*\p{Lu}[\p{L}-]*)?$/u.exec(bare);
  const name = match?.[1] ?? '';
  const people = personNames(name);
  return people === null || people.length > 3 ? null : tidyCapitals(name);
}

/** `Reporting by Jane Doe; Editing by John Roe` names the reporters. */
export function readReporting(line: string): string | null {
  const match =
    /(?:^\(?|\()(?:additional )?(?:reporting|writing|written|bericht(?:et)?) (?:by|von) ([^;.)]+)/i.exec(
      line,
    );
  return match?.[1] === undefined ? null : (leadingNames(match[1])?.names ?? null);
}

/** `Remarks by President Jane Doe at …` as a title names the speaker. */
export function speakerOfTitle(title: string): string | null {
  const match =
    /\b(?:speech|remarks|address|statement|lecture|keynote|opening|testimony|rede|ansprache|vortrag|briefing|regierungserklärung) (?:by|of|given by|delivered by|von) (?:the |der |des )?(.+)$/i.exec(
      title,
    );
  if (match?.[1] === undefined) return null;
  return leadingNames(match[1].replace(office, '').replace(doctor, ''))?.names ?? null;
}
