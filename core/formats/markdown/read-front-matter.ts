// The front matter of a Markdown file: the `key: value` lines between two `---` at its very start. Only
// the simple forms people write by hand are read; what is not understood is reported, never guessed.

import { findDate, readDate } from '../../import/dates.ts';
import { addressIn } from '../../import/header-fields.ts';

/** The properties that say something of a document; the others are told in the report. */
export interface FrontMatter {
  title?: string;
  author?: string;
  publisher?: string;
  date?: string;
  /** A date whose day and month cannot be told apart. */
  dateProposal?: string;
  url?: string;
  language?: string;
  kind?: string;
}

const keys: Readonly<Record<string, Exclude<keyof FrontMatter, 'dateProposal'>>> = {
  title: 'title',
  titel: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  creator: 'author',
  by: 'author',
  autor: 'author',
  publisher: 'publisher',
  publication: 'publisher',
  site: 'publisher',
  outlet: 'publisher',
  journal: 'publisher',
  newspaper: 'publisher',
  source: 'publisher',
  quelle: 'publisher',
  date: 'date',
  published: 'date',
  pubdate: 'date',
  publishdate: 'date',
  datum: 'date',
  issued: 'date',
  url: 'url',
  link: 'url',
  permalink: 'url',
  canonical: 'url',
  source_url: 'url',
  lang: 'language',
  language: 'language',
  sprache: 'language',
  kind: 'kind',
  type: 'kind',
};

/** A file divided into its properties and the rest. */
export interface ReadFrontMatter {
  fields: FrontMatter;
  /** The text without its front matter. */
  body: string;
  report: string[];
}

/** Reads and takes off the front matter; a text that has none is left as it is. */
export function readFrontMatter(text: string): ReadFrontMatter {
  const block = /^---[ \t]*\n([\s\S]*?)\n?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const lines = block?.[1]?.split('\n') ?? [];
  const isFrontMatter =
    lines.some((line) => /^[\w-]+\s*:/.test(line)) &&
    lines.every(
      (line) => line.trim() === '' || /^(?:[\w "'-]+\s*:(?:\s|$)|\s|- |#|[\]}])/.test(line),
    );
  if (block === null || !isFrontMatter) return { fields: {}, body: text, report: [] };

  const fields: FrontMatter = {};
  const left: string[] = [];
  for (const [key, value] of entries(lines)) {
    const name = keys[key.toLowerCase().replaceAll('-', '_')];
    if (value === '' || value === 'null' || value === '~') continue;
    if (name === undefined || !take(fields, name, value)) left.push(key);
  }
  const report = left.length === 0 ? [] : [`Not taken from the front matter: ${left.join(', ')}.`];
  return { fields, body: text.slice(block[0].length), report };
}

function take(
  fields: FrontMatter,
  name: Exclude<keyof FrontMatter, 'dateProposal'>,
  value: string,
): boolean {
  const address = addressIn(value);
  if (name === 'publisher' && address !== null && fields.url === undefined) {
    fields.url = address;
    return true;
  }
  if (name === 'url') {
    if (address === null || address.length > 4000) return false;
    fields.url = address;
    return true;
  }
  if (name === 'date') {
    const found = readDate(value) ?? findDate(value);
    if (found === null || fields.date !== undefined) return false;
    if (found.date === null) fields.dateProposal = found.raw;
    else fields.date = found.date;
    return true;
  }
  if (name === 'language' && !/^[a-z]{2,3}(?:[-_][\w]{2,8})*$/i.test(value)) return false;
  if (fields[name] !== undefined || value.length > 1000) return false;
  fields[name] = name === 'language' ? value.replaceAll('_', '-') : value;
  return true;
}

/** Keys with their values; a list becomes its entries joined by commas, folded lines are joined. */
function entries(lines: readonly string[]): [string, string][] {
  const found: [string, string][] = [];
  for (const line of lines) {
    const entry = /^(["']?)([\w][\w -]*)\1\s*:(?:\s+(.*))?$/.exec(line);
    const current = found.at(-1);
    if (entry !== null) found.push([entry[2] ?? '', scalar(entry[3] ?? '')]);
    else if (current !== undefined && line.trim() !== '' && !line.startsWith('#')) {
      const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
      const more = scalar(item ?? line.trim());
      current[1] =
        current[1] === '' ? more : `${current[1]}${item === undefined ? ' ' : ', '}${more}`;
    }
  }
  return found;
}

/** A value without quotes, brackets or a comment. */
function scalar(raw: string): string {
  const value = raw.trim();
  if (/^[>|][-+]?$/.test(value)) return '';
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined) return list.split(/,\s*/).map(scalar).join(', ');
  const double = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value)?.[1];
  if (double !== undefined) return unescape(double).replace(/\s+/g, ' ').trim();
  const single = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(value)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  return value.replace(/\s+#.*$/, '').trim();
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/g,
    (_all, four?: string, two?: string, one?: string) => {
      const code = four ?? two;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return one === 'n' || one === 't' || one === 'r' ? ' ' : (one ?? '');
    },
  );
}
