// Runs as mdast. Text stays text: the writer of the mdast tree escapes whatever looks like markup.

import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { safeUrl } from '../../text/links.ts';
import { plainTextOfRuns } from '../../text/plain.ts';
import { sliceRuns } from '../../text/slice-runs.ts';
import type { Cited, FootnoteRun, Mark, Run } from '../../text/blocks.ts';
import { citationLabel } from '../../text/citation-label.ts';
import type { LossReport } from '../report.ts';
import type { Links } from './links.ts';
import { noLinks } from './links.ts';
import * as losses from './losses.ts';

/** The citation of a passage's source by its key: `[@key, para. 3]`; null when it has none. */
export type CitationKey = (cited: Cited) => string | null;

/** What a writer of Markdown is told besides the blocks. */
export interface MarkdownContext {
  report: LossReport;
  /** Where a picture stands, relative to the file, or null when it is not written. */
  picture?: (asset: string) => string | null;
  /** A picture as a flavour has it, in place of the usual form; null when it is not written. */
  embed?: (asset: string, description: string) => PhrasingContent | null;
  /** The name of a block, by its number from 0, where links lead to it; null for none. */
  blockName?: (index: number) => string | null;
  /** How what runs mention and cite is led to; without, by their words alone. */
  links?: Links;
  /** A citation by the key of its source, as Pandoc reads it; null where words are wanted. */
  citationKey?: CitationKey;
  /** The sign on both sides of highlighted text; without, the mark is lost. */
  highlight?: '==';
  /** The footnotes written so far; they are numbered through one file. */
  footnotes?: FootnoteRun[];
}

/** The marks Markdown has, outermost first; the others are written as plain text. */
const written = ['bold', 'italic', 'strike'] as const satisfies readonly Mark[];
type Written = (typeof written)[number];
const elements = { bold: 'strong', italic: 'emphasis', strike: 'delete' } as const;

/** Text that the writer escapes. */
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
      const isWritten = mark === 'highlight' && context.highlight !== undefined;
      if (sentence !== undefined && !isWritten) context.report.lost(sentence);
    }
  return linked(kept, context);
}

function marksOf(run: Run): readonly Mark[] {
  return 'marks' in run ? (run.marks ?? []) : [];
}

/** Neighbouring runs with one address become one link. */
function linked(runs: readonly Run[], context: MarkdownContext): PhrasingContent[] {
  return grouped(runs, (run) => (run.type === 'text' ? run.url : undefined)).flatMap(
    ([url, group]) => {
      const children = highlighted(group, context);
      if (url === undefined) return children;
      const safe = safeUrl(url);
      if (safe !== null) return [{ type: 'link' as const, url: safe, children }];
      context.report.lost(losses.link);
      return children;
    },
  );
}

/** Highlighted text between its signs, where the flavour has any; white space stays outside of them. */
function highlighted(runs: readonly Run[], context: MarkdownContext): PhrasingContent[] {
  const { highlight } = context;
  if (highlight === undefined) return marked(runs, 0, context);
  return grouped(runs, (run) => marksOf(run).includes('highlight')).flatMap(([has, group]) => {
    const text = plainTextOfRuns(group);
    if (has !== true || text.trim() === '') return marked(group, 0, context);
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    const inside = marked(sliceRuns(group, start, end), 0, context);
    const sign: PhrasingContent = { type: 'html', value: highlight };
    return [...lines(text.slice(0, start)), sign, ...inside, sign, ...lines(text.slice(end))];
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
    return grouped(group, (run) => (run.type === 'text' ? 'words' : run)).flatMap(([key, part]) =>
      typeof key === 'object' ? reference(key, context) : lines(plainTextOfRuns(part)),
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

/** A run that is not text but leads somewhere. */
function reference(run: Run, context: MarkdownContext): PhrasingContent[] {
  const { links = noLinks, citationKey } = context;
  switch (run.type) {
    case 'text':
    case 'break':
      return lines(plainTextOfRuns([run]));
    case 'mention':
      return [links.to(run.kind, run.id, run.text)];
    case 'citation': {
      const key = citationKey?.(run) ?? null;
      if (key === null) return [links.passage(run.passage, citationLabel(run))];
      const quote = run.brief === true ? '' : `“${run.quote.replace(/\s+/g, ' ').trim()}” `;
      return [...(quote === '' ? [] : [textNode(quote)]), { type: 'html', value: key }];
    }
    case 'footnote': {
      const number = String((context.footnotes ??= []).push(run));
      return [{ type: 'footnoteReference', identifier: number, label: number }];
    }
  }
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
