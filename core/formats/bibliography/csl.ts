// Documents as CSL-JSON items: https://github.com/citation-style-language/schema (csl-data.json).

import type { DocumentKind, DocumentRecord } from '../../records/document.ts';

/** A name in CSL-JSON: a person's in two parts, or any other as one. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
}

/** A document in CSL-JSON, with those of its fields that we know. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  'container-title'?: string;
  publisher?: string;
  issued?: { 'date-parts': number[][] };
  URL?: string;
  language?: string;
}

const types: Readonly<Record<DocumentKind, string>> = {
  article: 'article-newspaper',
  interview: 'interview',
  speech: 'speech',
  report: 'report',
  letter: 'personal_communication',
  book: 'book',
  transcript: 'broadcast',
  other: 'document',
};

/** In these kinds, who publishes is the larger work in which the text stands. */
const contained = new Set<DocumentKind>(['article', 'interview']);

/**
 * The items of documents in their order, each with a key for citing. A document keeps its key whatever is
 * exported with it when `keys` are those of the whole library.
 */
export function cslItems(
  documents: readonly DocumentRecord[],
  keys: ReadonlyMap<string, string> = citationKeys(documents),
): CslItem[] {
  return documents.map((document): CslItem => {
    const { title, author, publisher, date, url, language, kind } = document;
    const authors = author === null ? [] : namesOf(author);
    return {
      id: keys.get(document.id) ?? document.id,
      type: types[kind],
      title,
      ...(authors.length === 0 ? {} : { author: authors }),
      ...(publisher === null || publisher === ''
        ? {}
        : contained.has(kind)
          ? { 'container-title': publisher }
          : { publisher }),
      ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
      ...(url === null || url === '' ? {} : { URL: url }),
      ...(language === null || language === '' ? {} : { language }),
    };
  });
}

/** The authors of a byline: `Ada Lind and Ben Oduya`, `Lind, Ada; Oduya, Ben`, a body as it is. */
export function namesOf(byline: string): CslName[] {
  const parts = byline.includes(';')
    ? byline.split(';')
    : byline.split(/\s+(?:and|und|et|y|&)\s+|,\s+(?=\S+\s)/u);
  return parts
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(nameOf);
}

const particle = /^(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|zu|zum)$/i;
const body =
  /\b(?:agency|association|bureau|commission|committee|council|desk|editors?|foundation|government|group|institute|ministry|news|office|party|press|redaktion|reporters?|staff|team|union|university|zentrum)\b/i;

function nameOf(name: string): CslName {
  const comma = name.split(/,\s*/);
  const [first = '', second] = comma;
  if (second !== undefined && comma.length === 2) return { family: first, given: second };
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || body.test(name)) return { literal: name };
  let at = words.length - 1;
  while (at > 1 && particle.test(words[at - 1] ?? '')) at -= 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

/** Keys such as `tessel2025harbour`, in ASCII, each once: `b`, `c` … tell twins apart. By document id. */
export function citationKeys(documents: readonly DocumentRecord[]): Map<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const { id, author, title, date } of documents) {
    const [name] = author === null ? [] : namesOf(author);
    const who = ascii(name?.family ?? name?.literal ?? '').slice(0, 20);
    const year = date?.slice(0, 4) ?? '';
    const word = title.split(/[^\p{L}\p{N}]+/u).find((one) => one.length > 3 && !stop.test(one));
    const base = `${who}${year}${ascii(word ?? '').slice(0, 20)}` || 'document';
    let key = base;
    for (let next = 2; taken.has(key); next += 1) key = `${base}-${next}`;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

const stop = /^(?:this|that|with|from|into|over|their|eine[rsnm]?|nicht|über|nach|dass)$/i;

function ascii(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
