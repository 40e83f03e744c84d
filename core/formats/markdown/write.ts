// Writes Markdown: CommonMark with GitHub's tables, check lists and strike-through.

import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../../text/blocks.ts';
import { lossReport } from '../report.ts';
import { blocksToMdast } from './mdast.ts';

/** The Markdown of an mdast tree. Whatever looks like markup in its texts is escaped. */
export function mdastToMarkdown(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '*',
      fences: true,
      listItemIndent: 'one',
      rule: '*',
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
