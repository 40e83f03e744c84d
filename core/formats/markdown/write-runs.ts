// Runs as mdast. Text stays text: the writer of the mdast tree escapes whatever looks like markup.

import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { safeUrl } from '../../text/links.ts';
import { plainTextOfRuns } from '../../text/plain.ts';
import type { FootnoteRun, Mark, MentionRun, Run } from '../../text/blocks.ts';
import type { LossReport } from '../report.ts';
import * as losses from './losses.ts';

/** What a writer of Markdown is told besides the blocks. */
export interface MarkdownContext {
  report: LossReport;
  /** Where a picture stands, relative to the file, or null when it is not written. */
  picture?: (asset: string) => string | null;
  /** Where what a run mentions stands, relative to the file, or null when it is not written. */
  mention?: (run: MentionRun) => string | null;
  /** The footnotes written so far; they are numbered through one file. */
  footnotes?: FootnoteRun[];
}

/** The marks Markdown has, outermost first; the others are written as plain text. */
const written = ['bold', 'italic', 'strike'] as const satisfies readonly Mark[];
type Written = (typeof written)[number];
const elements = { bold: 'strong', italic: 'emphasis', strike: 'delete' } as const;

export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Runs as what stands in a paragraph, a heading or a cell. */
export function runsToMdast(runs: readonly Run[], context: MarkdownContext): PhrasingContent[] {
  const last = runs.findLastIndex((run) => run.type !== 'break');
  // A break at the very end would be read as a backslash.
  if (last < runs.length - 1) context.report.lost(losses.trailingBreak);
  const kept = runs.slice(0, last + 1);
  for (const run of kept)
    for (const mark of marksOf(run)) {
      const sentence = losses.marks[mark];
      if (sentence !== undefined) context.report.lost(sentence);
    }
  return linked(kept, context);
}

function marksOf(run: Run): readonly Mark[] {
  return 'marks' in run ? (run.marks ?? []) : [];
}

/** Where a run leads; undefined for nowhere. */
function urlOf(run: Run, context: MarkdownContext): string | undefined {
  if (run.type === 'text') return run.url;
  return run.type === 'mention' ? (context.mention?.(run) ?? undefined) : undefined;
}

/** Neighbouring runs with one address become one link. */
function linked(runs: readonly Run[], context: MarkdownContext): PhrasingContent[] {
  return grouped(runs, (run) => urlOf(run, context)).flatMap(([url, group]) => {
    const children = marked(group, 0, context);
    if (url === undefined) return children;
    const safe = safeUrl(url);
    if (safe !== null) return [{ type: 'link' as const, url: safe, children }];
    context.report.lost(losses.link);
    return children;
  });
}

/** Neighbouring runs with one mark become one element, so that marks nest and do not stutter. */
function marked(runs: readonly Run[], level: number, context: MarkdownContext): PhrasingContent[] {
  const mark: Written | undefined = written[level];
  if (mark === undefined) return leaves(runs, context);
  return grouped(runs, (run) => marksOf(run).includes(mark)).flatMap(([has, group]) => {
    const children = marked(group, level + 1, context);
    return has === true ? [{ type: elements[mark], children }] : children;
  });
}

function leaves(runs: readonly Run[], context: MarkdownContext): PhrasingContent[] {
  return grouped(runs, (run) => marksOf(run).includes('code')).flatMap(([code, group]) => {
    // Neighbouring pieces of code would melt into one and show their fences.
    if (code === true) return [{ type: 'inlineCode' as const, value: plainTextOfRuns(group) }];
    return grouped(group, (run) => run.type === 'footnote').flatMap(([isSign, part]) =>
      isSign === true ? signs(part, context) : lines(plainTextOfRuns(part)),
    );
  });
}

function lines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      ...(line === '' ? [] : [textNode(line)]),
    ]);
}

function signs(runs: readonly Run[], context: MarkdownContext): PhrasingContent[] {
  return runs.flatMap((run): PhrasingContent[] => {
    if (run.type !== 'footnote') return [];
    const number = String((context.footnotes ??= []).push(run));
    return [{ type: 'footnoteReference', identifier: number, label: number }];
  });
}

/** The texts of the footnotes written so far. */
export function footnoteNodes(context: MarkdownContext): FootnoteDefinition[] {
  return (context.footnotes ?? []).map(({ runs }, index) => {
    const number = String(index + 1);
    const children = runsToMdast(runs, context);
    return {
      type: 'footnoteDefinition',
      identifier: number,
      label: number,
      children: children.length === 0 ? [] : [{ type: 'paragraph', children }],
    };
  });
}

/** Cuts runs into stretches of one key; a line break has none and ends a stretch that has. */
function grouped<K>(runs: readonly Run[], keyOf: (run: Run) => K): [K | undefined, Run[]][] {
  const groups: [K | undefined, Run[]][] = [];
  for (const run of runs) {
    const key = run.type === 'break' ? undefined : keyOf(run);
    const current = groups.at(-1);
    if (current !== undefined && current[0] === key) current[1].push(run);
    else groups.push([key, [run]]);
  }
  return groups;
}
