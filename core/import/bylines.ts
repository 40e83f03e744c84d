// Who wrote a text, from the lines that say so.

import { findDate } from './dates.ts';
import { personNames, tidyCapitals } from './names.ts';
import { isAgency } from './publishers.ts';

/** What a byline names; `author` null when it is an agency or a desk. */
export interface Byline {
  author: string | null;
  publisher: string | null;
}

/** The persons at the start of a text, up to a comma, a place, an office or a date; null if none. */
function leadingNames(text: string): { names: string; rest: string } | null {
  const cuts = [text.length];
  for (const match of text.matchAll(
    /\s+[|•·–—-]{1,2}\s+|,\s+|;\s+|\s*\(|\s+(?:in|of|for|at|aus|für|from)\s+/g,
  ))
    cuts.push(match.index);
  const date = findDate(text);
  if (date !== null) cuts.push(date.start);
  for (const cut of cuts.sort((a, b) => b - a)) {
    const names = text.slice(0, cut).replace(/[\s,;|]+$/, '');
    if (personNames(names) !== null) return { names, rest: text.slice(cut).trim() };
  }
  return null;
}

/** Reads `By Jane Doe`, `Von Max Müller, Berlin`, `By JANE DOE and JOHN ROE | July 4, 2024`. */
export function readByline(line: string): Byline | null {
  const after =
    /^(?:(?:(?:written|reported|story|analysis|opinion|interview|feature|report|essay|comment|commentary|review|text) )?by|von|par|por)\s+(\S.*)$/i.exec(
      line,
    )?.[1];
  if (after === undefined || line.length > 160) return null;
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
  const names = leadingNames(value)?.names ?? value.replace(/\s*[|•·].*$/, '').trim();
  return names === '' || names.length > 200 ? null : tidyCapitals(names);
}

/** A line near the top that is a name, perhaps with a place or date behind it. */
export function readNameLine(line: string): string | null {
  if (line.length > 100) return null;
  const found = leadingNames(line);
  if (found === null) return null;
  const date = findDate(found.rest);
  const rest = date === null ? found.rest : found.rest.replace(date.raw, '');
  const plain = rest.replace(/[\s,;|•·–—-]+/g, ' ').trim();
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
    /^\(?(?:additional )?(?:reporting|writing|written|bericht(?:et)?) (?:by|von) ([^;.)]+)/i.exec(
      line,
    );
  return match?.[1] === undefined ? null : (leadingNames(match[1])?.names ?? null);
}

/** `Remarks by President Jane Doe at …` as a title names the speaker. */
export function speakerOfTitle(title: string): string | null {
  const match =
    /\b(?:speech|remarks|address|statement|lecture|keynote|opening|testimony|rede|ansprache|vortrag|statement) (?:by|of|given by|delivered by|von) (?:the |der |des )?(.+)$/i.exec(
      title,
    );
  if (match?.[1] === undefined) return null;
  const office =
    /^(?:(?:u\.?s\.? |former |deputy |vice |federal |prime |foreign |nato |eu |acting )?(?:president|minister|secretary[- ]general|secretary|chancellor|senator|ambassador|governor|mayor|commissioner|chair(?:man|woman)?|director|professor|bundeskanzler(?:in)?|bundespräsident(?:in)?|minister(?:in)?|präsident(?:in)?|dr\.?|prof\.?|mr\.?|mrs\.?|ms\.?)\s+)+/i;
  return leadingNames(match[1].replace(office, ''))?.names ?? null;
}
