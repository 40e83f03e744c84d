// Quotes that are callouts: `> [!note] A title`, as GitHub and Obsidian have them.

import type { Blockquote, Paragraph } from 'mdast';
import type { CalloutBlock, CalloutKind, Run } from '../../text/blocks.ts';
import { calloutKinds, marks } from '../../text/blocks.ts';

/** Obsidian's further names. */
const otherNames: ReadonlyMap<string, CalloutKind> = new Map([
  ['info', 'note'],
  ['todo', 'note'],
  ['quote', 'note'],
  ['cite', 'note'],
  ['abstract', 'summary'],
  ['tldr', 'summary'],
  ['hint', 'tip'],
  ['success', 'tip'],
  ['check', 'tip'],
  ['done', 'tip'],
  ['help', 'question'],
  ['faq', 'question'],
  ['attention', 'warning'],
  ['danger', 'caution'],
  ['error', 'caution'],
  ['failure', 'caution'],
  ['fail', 'caution'],
  ['missing', 'caution'],
  ['bug', 'caution'],
]);

const sign = /^\[!([a-z]+)\][+-]?(?:[ \t]|(?=\n)|$)/i;

function kindOf(name: string): CalloutKind | undefined {
  const lower = name.toLowerCase();
  return calloutKinds.find((kind) => kind === lower) ?? otherNames.get(lower);
}

/** The first line, which soft breaks end as well, and what comes after it. */
function firstLine(runs: readonly Run[]): { line: Run[]; rest: Run[] } {
  for (const [at, run] of runs.entries()) {
    const line = runs.slice(0, at);
    if (run.type === 'break') return { line, rest: runs.slice(at + 1) };
    const end = run.type === 'text' ? run.text.indexOf('\n') : -1;
    if (run.type !== 'text' || end < 0) continue;
    const [before, after] = [run.text.slice(0, end), run.text.slice(end + 1)];
    return {
      line: before === '' ? line : [...line, { ...run, text: before }],
      rest: [...(after === '' ? [] : [{ ...run, text: after }]), ...runs.slice(at + 1)],
    };
  }
  return { line: [...runs], rest: [] };
}

function inBold(run: Run): Run {
  if (run.type === 'break' || run.type === 'footnote') return run;
  const wanted = new Set([...(run.marks ?? []), 'bold']);
  return { ...run, marks: marks.filter((mark) => wanted.has(mark)) };
}

/**
 * The callout a quote is, with the blocks that a callout of ours cannot hold; null when it is none. `source`
 * tells a sign from text that only looks like one, which is escaped there.
 */
export function readCallout(
  quote: Blockquote,
  source: string,
  runsOf: (node: Paragraph) => Run[],
): { block: CalloutBlock; rest: Blockquote['children'] } | null {
  const [first] = quote.children;
  if (first?.type !== 'paragraph') return null;
  const start = first.position?.start.offset;
  if (start === undefined || !source.startsWith('[!', start)) return null;
  const [opening, ...more] = runsOf(first);
  const found = opening?.type === 'text' ? sign.exec(opening.text) : null;
  const kind = found === null ? undefined : kindOf(found[1] ?? '');
  if (opening?.type !== 'text' || found === null || kind === undefined) return null;
  const text = opening.text.slice(found[0].length);
  const { line, rest } = firstLine([...(text === '' ? [] : [{ ...opening, text }]), ...more]);
  const runs: Run[] = line.map(inBold);
  if (runs.length > 0 && rest.length > 0) runs.push({ type: 'break' });
  runs.push(...rest);
  const end = quote.children.findIndex((child) => child.type !== 'paragraph');
  const paragraphs = quote.children.slice(1, end < 0 ? undefined : end);
  for (const child of paragraphs) {
    if (child.type !== 'paragraph') continue;
    if (runs.length > 0) runs.push({ type: 'break' }, { type: 'break' });
    runs.push(...runsOf(child));
  }
  return { block: { type: 'callout', kind, runs }, rest: end < 0 ? [] : quote.children.slice(end) };
}
