// Reads ../shared where it is present: the examples of the CommonMark specification and strings that
// are known to make trouble. Elsewhere the fixtures below stand in for them.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks as checkBlocks } from '../../text/check-block.ts';
import { cleanText } from '../../text/plain.ts';
import { readMarkdown } from './read.ts';

const corpora = resolve(
  fileURLToPath(new URL('../../..', import.meta.url)),
  '../shared/corpora/text',
);

function examples(): string[] {
  const path = resolve(corpora, 'commonmark-spec.txt');
  if (!existsSync(path)) return [];
  const spec = readFileSync(path, 'utf8');
  const fence = '`'.repeat(32);
  return [...spec.matchAll(new RegExp(`^${fence} example\\n([\\s\\S]*?)\\n?^\\.\\n`, 'gm'))].map(
    (match) => (match[1] ?? '').replaceAll('→', '\t'),
  );
}

function naughtyStrings(): string[] {
  const path = resolve(corpora, 'naughty-strings.json');
  if (!existsSync(path)) return [];
  const strings: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return Array.isArray(strings) ? strings.filter((one) => typeof one === 'string') : [];
}

const own = [
  '* * *\n***\n- - -',
  '\tcode\n\n  \tmore',
  '- a\n -  b\n  - c\n\n\n- d',
  '1. a\n10. b\n  ```\n  c',
  '> a\nb\n> > c\n- d',
  '[a]: <b c>\n\n[a] ![a] [a][] <a@b.c> <javascript:x>',
  '***a** b* __c_ d_',
  '<!-- x\n\ny -->\n<?php ?>\n<![CDATA[x]]>',
  '| a |\n| - |\n| b | c |\n\n|',
  '[^a]: b[^a]\n\n[^a]',
  '&nbsp;&#xD800;&#x110000;&copy;',
  '#\n##\n### ###',
  '~~a~ b~~ ~c~',
  '- [ ]\n- [x]\n- [ ] a',
  '\u202Eabc\u200B\uFEFF',
  '```\n',
  '![[a](b)](c) [![d](e)](f)',
  '***',
  '\\\n\\*a\\*',
  '<u>a<sub>b</u>c</sub>',
  'a</u>',
  '---\n: x\n---',
];

describe('readMarkdown takes whatever comes', () => {
  const spec = examples();
  it.runIf(existsSync(corpora))('knows the examples of the specification', () => {
    expect(spec.length).toBeGreaterThan(600);
  });

  it.each([
    ['own fixtures', own],
    ['examples of the specification', spec],
    ['strings that make trouble', naughtyStrings()],
    ['all of them in one text', [[...own, ...spec, ...naughtyStrings()].join('\n\n')]],
  ])('%s', (_what, texts) => {
    for (const text of texts) {
      const { blocks } = readMarkdown(cleanText(text));
      expect(checkBlocks(blocks, 'blocks')).toEqual(blocks);
    }
  });

  it('random pieces of markup', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '`',
      '```\n',
      '[',
      ']',
      '(',
      ')',
      '<u>',
      '</u>',
      '<b',
      '>',
      '> ',
      '- ',
      '1. ',
      '# ',
      '\n',
      '\n\n',
      '    ',
      '| ',
      '|-|',
      '![',
      '[^1]',
      ': ',
      '\\',
      '&amp;',
      '&#13;',
      'a',
      'Ann: Hi.',
      '😀',
      'e\u0301',
      '---\n',
      '[x] ',
      'https://x.y',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { blocks } = readMarkdown(cleanText(pieces.join('')));
        expect(checkBlocks(blocks, 'blocks')).toEqual(blocks);
      }),
      { seed: 4711, numRuns: 500 },
    );
  });
});
