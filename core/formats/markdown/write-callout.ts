// Callouts as GitHub and Obsidian write them: a quote that begins with `[!note]`, on the same line its title.

import type { Blockquote, PhrasingContent } from 'mdast';
import type { CalloutBlock, Run } from '../../text/blocks.ts';
import type { MarkdownContext } from './write-runs.ts';
import { runsToMdast, textNode } from './write-runs.ts';

/** A first line that is bold as a whole, without its stars, and what comes after it; null when it is not. */
function titleOf(runs: readonly Run[]): { title: Run[]; rest: Run[] } | null {
  const end = runs.findIndex((run) => run.type === 'break');
  const line = end < 0 ? runs : runs.slice(0, end);
  const title = line.flatMap((run): Run[] => {
    if (!('marks' in run) || run.marks?.includes('bold') !== true) return [];
    return [{ ...run, marks: run.marks.filter((mark) => mark !== 'bold') }];
  });
  if (title.length === 0 || title.length < line.length) return null;
  return { title, rest: end < 0 ? [] : runs.slice(end + 1) };
}

/** Paragraphs are divided by exactly two line breaks. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const isBreak = (at: number): boolean => runs[at]?.type === 'break';
  const paragraphs: Run[][] = [];
  let current: Run[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (run === undefined) break;
    const isBorder = isBreak(at) && isBreak(at + 1) && !isBreak(at + 2) && !isBreak(at - 1);
    if (isBorder && current.length > 0 && at + 2 < runs.length) {
      paragraphs.push(current);
      current = [];
      at += 1;
    } else current.push(run);
  }
  return [...paragraphs, current];
}

/** A callout as a quote. Its sign stands as it is; all other text is escaped where need be. */
export function calloutToMdast(block: CalloutBlock, context: MarkdownContext): Blockquote {
  const titled = titleOf(block.runs);
  const [first = [], ...more] = paragraphsOf(titled?.rest ?? block.runs);
  const title = titled === null ? [] : runsToMdast(titled.title, context);
  const body = runsToMdast(first, context);
  // A node of type `html` is the one that is written as it stands.
  const sign: PhrasingContent = { type: 'html', value: `[!${block.kind}]` };
  const opening: PhrasingContent[] = [
    sign,
    ...(title.length === 0 ? [] : [textNode(' '), ...title]),
    ...(body.length === 0 ? [] : [textNode('\n'), ...body]),
  ];
  return {
    type: 'blockquote',
    children: [opening, ...more.map((runs) => runsToMdast(runs, context))].map((children) => ({
      type: 'paragraph',
      children,
    })),
  };
}
