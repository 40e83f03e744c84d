// Where notes lead to passages, documents, actors and other notes.

import type { Block, ListBlock, Run } from '../text/blocks.ts';
import { graphemeStart } from '../text/graphemes.ts';
import { plainTextOfBlock, plainTextOfRun, plainTextOfRuns } from '../text/plain.ts';

/** What a note can lead to. */
export const linkedKinds = ['passage', 'document', 'actor', 'note'] as const;
/** One of `linkedKinds`. */
export type LinkedKind = (typeof linkedKinds)[number];

/** What a place leads to: kind and id. */
export type Target = `${LinkedKind} ${string}`;

/** A place of a note that leads somewhere. */
export interface NotePlace {
  target: Target;
  /** Where it stands in the note's plain text: UTF-16, end exclusive. */
  start: number;
  end: number;
  /** The paragraph, list item or cell around it, and where it stands in that. */
  line: string;
  from: number;
  to: number;
}

function targetOf(run: Run): Target | null {
  if (run.type === 'mention') return `${run.kind} ${run.id}`;
  return run.type === 'citation' ? `passage ${run.passage}` : null;
}

function* inRuns(runs: readonly Run[], start: number): Generator<NotePlace> {
  const line = plainTextOfRuns(runs);
  let at = 0;
  for (const run of runs) {
    const to = at + plainTextOfRun(run).length;
    const target = targetOf(run);
    if (target !== null) yield { target, start: start + at, end: start + to, line, from: at, to };
    // What stands in a footnote is found at its sign.
    if (run.type === 'footnote')
      for (const place of inRuns(run.runs, 0))
        yield { ...place, start: start + at, end: start + to };
    at = to;
  }
}

function* inList(list: ListBlock, start: number): Generator<NotePlace, number> {
  let at = start;
  for (const item of list.items) {
    yield* inRuns(item.runs, at);
    at += plainTextOfRuns(item.runs).length + 1;
    if (item.list !== undefined) at = yield* inList(item.list, at);
  }
  return at;
}

function* inBlock(block: Block, start: number): Generator<NotePlace> {
  if ('runs' in block) yield* inRuns(block.runs, start);
  else if (block.type === 'list') yield* inList(block, start);
  else if (block.type === 'table') {
    let at = start;
    for (const cell of block.rows.flat()) {
      yield* inRuns(cell.runs, at);
      at += plainTextOfRuns(cell.runs).length + 1;
    }
  } else if (block.type === 'citation') {
    const { quote, passage } = block;
    const end = start + quote.length;
    yield { target: `passage ${passage}`, start, end, line: quote, from: 0, to: quote.length };
  }
}

/** Every place of a note that leads somewhere, in its order. */
export function* notePlaces(blocks: readonly Block[]): Generator<NotePlace, void> {
  let start = 0;
  for (const block of blocks) {
    yield* inBlock(block, start);
    start += plainTextOfBlock(block).length + 1;
  }
}

/** How much of a line is shown around a place, in UTF-16 units on either side. */
const around = 110;

/** So far a cut is moved so as not to go through a word, in UTF-16 units. */
const toWord = 20;

function wordStart(line: string, at: number): number {
  const space = line.slice(at, at + toWord).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(line: string, at: number): number {
  const space = line.slice(at - toWord, at).search(/\s\S*$/);
  return space < 0 ? at : at - toWord + space;
}

/** The line around a place, cut where it is long, with where the place stands in it. */
export function shownLine({ line, from, to }: Pick<NotePlace, 'line' | 'from' | 'to'>): {
  text: string;
  from: number;
  to: number;
} {
  const shownTo = Math.min(to, from + 2 * around);
  const start = from <= around + 10 ? 0 : wordStart(line, graphemeStart(line, from - around));
  const end =
    line.length - shownTo <= around + 10
      ? line.length
      : wordEnd(line, graphemeStart(line, shownTo + around));
  const before = start > 0 ? '…' : '';
  const after = end < line.length ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${line.slice(start, end)}${after}`.replace(/\s/g, ' '),
    from: from + shift,
    to: Math.min(to, end) + shift,
  };
}
