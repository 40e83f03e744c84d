import type { Block } from '../../text/blocks.ts';
import { lossReport } from '../report.ts';
import { blockHtml } from './blocks.ts';
import { plainWriter } from './highlights.ts';
import type { HtmlContext } from './runs.ts';
import { footnotesHtml } from './runs.ts';

/**
 * Blocks as a piece of HTML to be put anywhere, with the footnotes below. It holds no script, no style and
 * nothing that is loaded; pictures are left out and reported.
 */
export function htmlFragment(blocks: readonly Block[]): { html: string; report: string[] } {
  const context: HtmlContext = {
    report: lossReport(),
    write: plainWriter,
    headingShift: 0,
    headingId: (block) => `h${block}`,
    picture: () => null,
    passage: () => null,
    mention: () => null,
    footnotes: { prefix: 'f', gathered: [] },
  };
  const html = blocks.map((block, index) => blockHtml(block, index + 1, 0, context)).join('\n');
  return { html: html + footnotesHtml(context), report: context.report.sentences() };
}
