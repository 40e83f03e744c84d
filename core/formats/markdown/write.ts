// Writes Markdown: CommonMark with GitHub's tables, check lists and strike-through.

import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { Unsafe } from 'mdast-util-to-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../../text/blocks.ts';
import { lossReport } from '../report.ts';
import { blocksToMdast } from './mdast.ts';
import { textHandler } from './text-handler.ts';

/** Where signs are not read as markup: addresses and titles of links. */
const elsewhere: Unsafe['notInConstruct'] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

/** Further signs that a flavour of Markdown reads as markup in text, to be escaped there. */
export function signsInText(
  signs: readonly Pick<Unsafe, 'character' | 'before' | 'after'>[],
): Unsafe[] {
  return signs.map((sign) => ({ ...sign, inConstruct: 'phrasing', notInConstruct: elsewhere }));
}

/** What Pandoc takes for citations, formulas, and raised or lowered text. */
const pandocSigns = signsInText(['@', '$', '^', '~'].map((character) => ({ character })));

/** The Markdown of an mdast tree. Whatever looks like markup in its texts is escaped. */
export function mdastToMarkdown(
  children: RootContent[],
  flavour: 'gfm' | 'pandoc' = 'gfm',
): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      fences: true,
      listItemIndent: 'one',
      rule: '*',
      unsafe: flavour === 'pandoc' ? pandocSigns : [],
      handlers: { text: textHandler },
      // Aligned columns would make every line of a long table as wide as its widest cell.
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );
}

/** The Markdown of blocks, with what did not fit. */
export function writeMarkdown(
  blocks: readonly Block[],
  options: { picture?: (asset: string) => string | null } = {},
): { text: string; report: string[] } {
  const report = lossReport();
  const text = mdastToMarkdown(blocksToMdast(blocks, { ...options, report }));
  return { text, report: report.sentences() };
}
