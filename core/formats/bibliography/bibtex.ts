// Documents as BibTeX entries, for BibLaTeX and Biber: UTF-8, one field a line. Titles stand in double
// braces, so that no style changes their capitals; an own writer, because others alter them.

import type { CslItem, CslName } from './csl.ts';

const types: Readonly<Record<string, string>> = {
  'article-newspaper': 'article',
  interview: 'misc',
  speech: 'misc',
  report: 'report',
  personal_communication: 'letter',
  book: 'book',
  broadcast: 'misc',
};

/** What kind of thing a `misc` entry is, for styles that print it. */
const howPublished: Readonly<Record<string, string>> = {
  interview: 'Interview',
  speech: 'Speech',
  broadcast: 'Transcript',
};

/** The entries in their order, an empty line between. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const type = types[item.type] ?? 'misc';
  const container = item['container-title'];
  const date = item.issued?.['date-parts'][0]
    ?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  const how = howPublished[item.type];
  const fields: [string, string | undefined][] = [
    ['title', `{${escaped(item.title)}}`],
    ['author', item.author?.map(nameText).join(' and ')],
    [
      type === 'article' ? 'journaltitle' : 'organization',
      container === undefined ? undefined : escaped(container),
    ],
    [
      type === 'report' ? 'institution' : 'publisher',
      item.publisher === undefined ? undefined : escaped(item.publisher),
    ],
    ['date', date],
    ['howpublished', how],
    ['url', item.URL?.replace(/[\s{}\\]/g, (sign) => encodeURIComponent(sign))],
    ['langid', item.language === undefined ? undefined : escaped(item.language)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return `@${type}{${item.id},\n${lines.join('\n')}\n}\n`;
}

function nameText({ family, given, literal }: CslName): string {
  if (literal !== undefined) return `{${escaped(literal)}}`;
  return given === undefined
    ? escaped(family ?? '')
    : `${escaped(family ?? '')}, ${escaped(given)}`;
}

/** The signs that mean something to TeX, as text. A lone brace would end the field. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => commands[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}')
    .replace(/\s+/g, ' ')
    .trim();
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
};
