// Writes Markdown: CommonMark with GitHub's tables, check lists and strike-through.

import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { Unsafe } from 'mdast-util-to-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../../text/blocks.ts';
import { lossReport } from '../report.ts';
import { blocksToMdast } from './mdast.ts';

/** What Pandoc takes for citations, formulas, and raised or lowered text. */
const pandocSigns: Unsafe[] = ['@', '$', '^', '~'].map((character) => ({
  character,
  inConstruct: 'phrasing' as const,
}));

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
