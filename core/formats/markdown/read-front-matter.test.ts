import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './read-front-matter.ts';
import { frontMatter } from './write-front-matter.ts';

describe('readFrontMatter', () => {
  it.each([
    [
      'plain values',
      'title: Low water\nauthor: Jane Doe\ndate: 2024-07-04',
      { title: 'Low water', author: 'Jane Doe', date: '2024-07-04' },
    ],
    [
      'quotes',
      'title: "Low: \\"water\\" \\u00e4"\nauthor: \'It\'\'s me\'',
      { title: 'Low: "water" ä', author: "It's me" },
    ],
    [
      'comments',
      'title: Low water # draft\n# note\nlang: de',
      { title: 'Low water', language: 'de' },
    ],
    ['lists', 'authors:\n  - Jane Doe\n  - John Roe', { author: 'Jane Doe, John Roe' }],
    ['lists in brackets', 'author: [Jane Doe, "John Roe"]', { author: 'Jane Doe, John Roe' }],
    ['folded values', 'title: >\n  Low\n  water', { title: 'Low water' }],
    [
      'a source that is an address',
      'source: https://example.org/a',
      { url: 'https://example.org/a' },
    ],
    [
      'a source that is none',
      'source: The Courier\nurl: https://example.org',
      { publisher: 'The Courier', url: 'https://example.org' },
    ],
    ['dates in words', 'published: 4 July 2024', { date: '2024-07-04' }],
    ['a year', 'date: 1989', { date: '1989' }],
    ['a date either way', 'date: 03/04/2025', { dateProposal: '03/04/2025' }],
    ['empty values', 'title:\nauthor: null\nlang: ~', {}],
    ['a language tag', 'language: pt_BR', { language: 'pt-BR' }],
    ['the kind', 'type: Report', { kind: 'Report' }],
  ])('%s', (_what, lines, fields) => {
    expect(readFrontMatter(`---\n${lines}\n---\nBody\n`)).toEqual({
      fields,
      body: 'Body\n',
      report: [],
    });
  });

  it('reports what it does not take', () => {
    const { fields, report } = readFrontMatter(
      '---\ntags: [a, b]\nurl: javascript:x\nlang: no language\ntitle: T\n---\n',
    );
    expect(fields).toEqual({ title: 'T' });
    expect(report).toEqual(['Not taken from the front matter: tags, url, lang.']);
  });

  it.each([
    ['a rule and a heading', '---\n\nText\n\n---\n'],
    ['prose between rules', '---\nThis is: prose, and\nmore prose here.\n---\n'],
    ['an open end', '---\ntitle: T\n\nText'],
    ['not at the start', 'Text\n---\ntitle: T\n---\n'],
    ['nothing between', '---\n---\n'],
  ])('leaves %s alone', (_what, text) => {
    expect(readFrontMatter(text)).toEqual({ fields: {}, body: text, report: [] });
  });

  it('reads what is written on export', () => {
    const fields = {
      title: 'A “title”: with \\ and # and\u2028x',
      author: 'Jane Doe',
      date: '2024-07',
      url: 'https://example.org/?a=b#c',
    };
    const { body, ...rest } = readFrontMatter(`${frontMatter(fields)}Body`);
    expect(body.trim()).toBe('Body');
    expect(rest.fields).toEqual({ ...fields, title: 'A “title”: with \\ and # and x' });
  });
});
