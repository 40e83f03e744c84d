// Which news agency, newspaper or site a text says it comes from.

import { findDate } from './dates.ts';

const agencies = new Set(
  (
    'reuters|ap|associated press|the associated press|afp|agence france-presse|dpa|bloomberg|tass|interfax|xinhua|upi|ansa|efe|' +
    'apa|kyodo|kyodo news|pti|ani|ians|anadolu|anadolu agency|ukrinform|unian|cnn|bbc|bbc news|npr|pa|pa media|epd|kna|sid|' +
    'cbs news|nbc news|abc news|fox news|dw|deutsche welle|al jazeera|rfe/rl|euronews|politico|aap|wam|irna|sana|yonhap|belga|' +
    'anp|ritzau|ntb|stt|pap|ctk|mti|hina|bta|agerpres|lusa|dpa-afx|ots|the guardian|the new york times|the washington post|' +
    'financial times|the economist|der spiegel|die zeit|le monde|el país|süddeutsche zeitung|frankfurter allgemeine zeitung'
  ).split('|'),
);
/** Abbreviations in brackets that are no agencies. */
const notAgencies =
  /^(?:UK|US|USA|EU|UN|UAE|GB|DE|FR|NATO|SPD|CDU|CSU|FDP|AfD|GOP|WHO|IMF|PDF|CEO|TBC|FYI)$/;
const mediaWord =
  /(?:^|\s)(?:news|radio|tv|television|times|post|podcast|show|journal|magazine|daily|herald|tribune|gazette|chronicle|courier|telegraph|kurier|bote|observer|review|press|fm|channel|report|today|nachrichten|zeitung|rundschau|anzeiger|tagblatt|tageblatt|magazin|rundfunk)$/i;
const domain =
  /^(?:[\p{L}\d-]+\.)+(?:com|net|org|news|info|eu|de|uk|co\.uk|fr|at|ch|io|tv|fm|us|press|media|int|live|today|world)$/iu;

/** Whether a name is that of a known agency or newspaper. */
export function isAgency(name: string): boolean {
  return agencies.has(name.trim().toLowerCase());
}

/** The agency a text ends with, after other words: `Jane Doe Associated Press`. */
export function agencyAtEnd(text: string): string | null {
  const words = text.split(' ');
  for (let count = Math.min(3, words.length - 1); count >= 1; count -= 1) {
    const name = words.slice(-count).join(' ');
    if (isAgency(name)) return name;
  }
  return null;
}

/** Whether a name reads like that of a medium: an agency, a domain, or `… News`, `… Zeitung`. */
export function isMedium(name: string): boolean {
  return isAgency(name) || domain.test(name) || mediaWord.test(name);
}

/** Whether a line is nothing but a newspaper's name: `The Harbour Review`, `Kurier.example.com`. */
export function isNamedMedium(line: string): boolean {
  const article =
    /^(?:The|Der|Die|Le) (?:\p{Lu}[\p{L}’'-]+ ?){1,4}$/u.test(line) && !commonMedia.test(line);
  return isAgency(line) || domain.test(line) || (article && mediaWord.test(line));
}
const commonMedia = /\b(?:report|today|show|live)$/i;

const dash = String.raw`\s*(?:[-–—]{1,2}|:)\s*`;
const bracketed = new RegExp(String.raw`^[^()]{0,70}\(([^()]{2,40})\)${dash}\S`, 'u');
const bare = new RegExp(String.raw`^(\p{Lu}[\p{L}/ ]{1,30}?|dpa|epd)\s+(?:[-–—]{1,2})\s+\S`, 'u');

const undashed =
  /^\p{Lu}[\p{L}.’' /-]{1,40},\s*(?:\p{Lu}\p{L}{2,9}\.? \d{1,2}|\d{1,2}\.? \p{Lu}\p{L}{2,9}\.?)(?:, \d{4})?\.?\s*(?:\(([^()]{2,30})\)|\/([^/()]{2,30})\/)[.:]?\s*(?:[-–—]\s*)?(?=\p{Lu}|["“«])/u;

/** The agency of a dateline: `LONDON (AP) — …`, `(Reuters) - …`, `Reuters - …`; null when there is none. */
export function agencyOfDateline(paragraph: string): string | null {
  const inBrackets = bracketed.exec(paragraph)?.[1]?.trim();
  if (inBrackets !== undefined) {
    if (isMedium(inBrackets)) return inBrackets;
    const place = paragraph.slice(0, paragraph.indexOf('('));
    const capitals = /^\p{Lu}[\p{Lu}/]{1,7}$/u.test(inBrackets) && !notAgencies.test(inBrackets);
    if (capitals && /^\p{Lu}{3,}/u.test(place)) return inBrackets;
  }
  // `NEW DELHI, Jul 4 (PTI) The …` has no dash, `MOSCOW, July 4. /TASS/. The …` has strokes.
  const dateless = undashed.exec(paragraph);
  const agency = dateless?.[1] ?? dateless?.[2];
  if (agency !== undefined && isAgency(agency)) return agency;
  const first = bare.exec(paragraph)?.[1]?.trim();
  return first !== undefined && isAgency(first) ? first : null;
}

/** What comes before a dateline's dash, in UTF-16 units; 0 when the paragraph has no dateline. */
export function datelineLength(paragraph: string): number {
  const match =
    /^(?:\p{Lu}[\p{L}.’' /-]{1,40}(?:,\s*[\p{L}\d.,\s]{2,30})?\s*)?\([^()]{2,40}\)\s*(?:[-–—]{1,2}|:)\s*/u.exec(
      paragraph,
    ) ??
    /^\p{Lu}{3,}[\p{Lu}.’' /]*(?:,\s*[\p{L}\d.,\s]{2,30})?\s*[-–—]{1,2}\s+/u.exec(paragraph) ??
    (agencyOfDateline(paragraph) === null ? null : undashed.exec(paragraph)) ??
    (agencyOfDateline(paragraph) === null ? null : /^[^-–—]{2,40}[-–—]{1,2}\s+/u.exec(paragraph));
  return match?.[0].length ?? 0;
}

/** The publisher a closing line names: `© 2024 X`, `First published in X.`, `(Reuters)`. */
export function publisherOfClosing(line: string): string | null {
  const right =
    /^(?:©|\(c\)|copyright(?:\s*©)?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?(.{2,60}?)(?:\s*\d{4})?(?:[.,|]\s*(?:all rights reserved|alle rechte vorbehalten)\.?)?\.?$/i.exec(
      line,
    );
  if (right?.[1] !== undefined && /\p{L}/u.test(right[1])) return right[1].trim();
  const first =
    /\b(?:[Ff]irst|[Oo]riginally) (?:appeared|published) (?:in|on|by|at) (?:the website of )?(\p{Lu}[^.;,()]{1,60}|[\w-]+\.\w{2,6})/u.exec(
      line,
    ) ??
    /\b(?:erschien|erschienen) zuerst (?:in|bei|auf|im) (?:der |dem )?(\p{Lu}[^.;,()]{1,60}|[\w-]+\.\w{2,6})/u.exec(
      line,
    );
  if (first?.[1] !== undefined && line.length <= 300)
    return first[1].replace(/\s+(?:on|am|in)\s+.*\d.*$/, '').trim();
  const closing = /\(([^()]{2,30})\)\s*$/.exec(line)?.[1] ?? (line.length <= 30 ? line : '');
  return isAgency(closing) ? closing.trim() : null;
}

/** The medium of a line that names it with the date: `The Estuary Courier, 14 August 2024`. */
export function publisherOfDateLine(line: string): string | null {
  const date = line.length <= 100 ? findDate(line) : null;
  const name = date === null ? '' : line.slice(0, date.start).replace(/[\s,|•·:–—-]+$/, '');
  const reads =
    /^(?:[\p{Lu}\d][\p{L}\d.&’'-]*|of|and|der|die|und)(?: (?:[\p{Lu}\d][\p{L}\d.&’'-]*|of|and|der|und)){0,5}$/u.test(
      name,
    );
  return reads && isMedium(name) ? name : null;
}

/**
 * The medium an interview's host welcomes to: `Welcome to Time.news!` only names one when what follows
 * is a domain or ends in a word for a medium, for people are welcomed to places and topics too.
 */
export function publisherOfWelcome(turn: string): string | null {
  const phrase =
    /\b(?:welcome(?: back)? to|you(?:['’]re| are) listening to|willkommen (?:zu|bei|beim|im))\s+(?:the\s+)?/i.exec(
      turn,
    );
  if (phrase === null) return null;
  const word = String.raw`(?:\p{Lu}|\d)[\p{L}\d&’'-]*(?:\.[\p{L}\d]+)*`;
  const name = new RegExp(
    String.raw`^${word}(?:\s+(?:of\s+|the\s+)?${word})*|^[\p{L}\d-]+\.\p{L}{2,6}\b`,
    'u',
  ).exec(turn.slice(phrase.index + phrase[0].length))?.[0];
  const bare = name?.replace(/['’-]+$/, '') ?? '';
  return isMedium(bare) ? bare : null;
}
