// The inline content of an mdast tree → runs.

import type { Definition, PhrasingContent } from 'mdast';
import type { FootnoteText, Mark, Run, TextRun } from '../../text/blocks.ts';
import { marks as markOrder } from '../../text/blocks.ts';
import { safeUrl } from '../../text/links.ts';
import type { ReadReport } from './read-report.ts';

/** What inline content is read with. */
export interface InlineContext {
  report: ReadReport;
  definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the definitions that were referred to. */
  used: Set<string>;
  /** The text of a footnote that becomes part of its line; null where footnotes stand as text of their own. */
  footnote: (identifier: string) => FootnoteText[] | null;
}

interface Look {
  marks: readonly Mark[];
  url?: string;
}

/** HTML elements that are nothing but a mark of ours. */
const markElements: Readonly<Record<string, Mark>> = {
  u: 'underline',
  ins: 'underline',
  sub: 'sub',
  sup: 'sup',
  mark: 'highlight',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strike',
  del: 'strike',
};

/**
 * Inline content as runs. A soft line break stays a `\n` inside a text run for the while: whether it is
 * a space or opens a speaker's turn is decided later. Runs that are given are continued.
 */
export function inlineRuns(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
  runs: Run[] = [],
): Run[] {
  walk(nodes, { marks: [] }, context, runs);
  return runs;
}

function walk(
  nodes: readonly PhrasingContent[],
  look: Look,
  context: InlineContext,
  runs: Run[],
): void {
  let inner = look;
  const open: { name: string; before: Look }[] = [];
  nodes.forEach((node, index) => {
    if (node.type === 'html') {
      const tag = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(node.value);
      const name = tag?.[2]?.toLowerCase() ?? '';
      const mark = markElements[name];
      if (name === 'br') return void runs.push({ type: 'break' });
      if (mark !== undefined && tag?.[1] === '' && closesLater(nodes, index, name)) {
        open.push({ name, before: inner });
        inner = withMark(inner, mark);
        return undefined;
      }
      if (tag?.[1] === '/' && open.at(-1)?.name === name) {
        inner = open.pop()?.before ?? look;
        return undefined;
      }
    }
    one(node, inner, context, runs);
    return undefined;
  });
}

function closesLater(nodes: readonly PhrasingContent[], from: number, name: string): boolean {
  return nodes
    .slice(from + 1)
    .some((node) => node.type === 'html' && node.value.toLowerCase() === `</${name}>`);
}

const withMark = (look: Look, mark: Mark): Look => ({
  ...look,
  marks: look.marks.includes(mark) ? look.marks : [...look.marks, mark],
});

function one(node: PhrasingContent, look: Look, context: InlineContext, runs: Run[]): void {
  const { report } = context;
  switch (node.type) {
    case 'text':
      return addText(runs, node.value, look);
    case 'emphasis':
      return walk(node.children, withMark(look, 'italic'), context, runs);
    case 'strong':
      return walk(node.children, withMark(look, 'bold'), context, runs);
    case 'delete':
      return walk(node.children, withMark(look, 'strike'), context, runs);
    case 'inlineCode':
      return addText(runs, node.value, withMark(look, 'code'));
    case 'break':
      return void runs.push({ type: 'break' });
    case 'link':
      return walk(node.children, linked(look, node, report), context, runs);
    case 'linkReference': {
      const target = context.definitions.get(node.identifier);
      context.used.add(node.identifier);
      return walk(
        node.children,
        target === undefined ? look : linked(look, target, report),
        context,
        runs,
      );
    }
    case 'imageReference':
      context.used.add(node.identifier);
      report.note('image');
      return addText(runs, node.alt ?? '', look);
    case 'image':
      report.note('image');
      return addText(runs, node.alt ?? '', look);
    case 'html':
      report.note('html');
      return addText(runs, node.value, look);
    case 'footnoteReference': {
      const text = context.footnote(node.identifier);
      if (text !== null) return void runs.push({ type: 'footnote', runs: text });
      return addText(runs, `[${node.label ?? node.identifier}]`, look);
    }
  }
}

function linked(
  look: Look,
  target: { url: string; title?: string | null | undefined },
  report: ReadReport,
): Look {
  // `<an address>` in angle brackets may hold spaces, which an address writes as %20.
  const url = target.url === '' ? null : safeUrl(target.url.replaceAll(' ', '%20'));
  if (typeof target.title === 'string') report.note('linkTitle');
  if (url !== null) return { ...look, url };
  report.note('link');
  return look;
}

/** Adds text to the runs; text of the same look as the last run joins it. */
export function addText(runs: Run[], raw: string, look: Look): void {
  // Character references can name what may not stand in a text.
  const text = raw.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  if (text === '') return;
  const marks = markOrder.filter((mark) => look.marks.includes(mark));
  const last = runs.at(-1);
  if (
    last?.type === 'text' &&
    last.url === look.url &&
    (last.marks ?? []).join() === marks.join()
  ) {
    last.text += text;
    return;
  }
  const run: TextRun = { type: 'text', text };
  if (marks.length > 0) run.marks = marks;
  if (look.url !== undefined) run.url = look.url;
  runs.push(run);
}
