// The smallest way to say how a section's blocks became others.

import type { TypedEdit } from '../change.ts';
import { differenceOf } from '../anchoring/text-edit-regions.ts';
import type { TextEdit } from '../anchoring/text-edit.ts';
import { isEqual } from '../equal.ts';
import type { Block, Run, TextRun } from './blocks.ts';
import { plainTextOfRun } from './plain.ts';
import type { BlockSplice } from './splice-blocks.ts';
import { spliceBetween } from './splice-blocks.ts';

/** Leaves out the blocks that stay the same at either end; null when nothing differs. */
export function trimmedEdit({ at, removed, inserted }: BlockSplice): BlockSplice | null {
  const splice = spliceBetween(removed, inserted);
  return splice === null ? null : { ...splice, at: at + splice.at };
}

const lengthOf = (run: Run): number => plainTextOfRun(run).length;

/** Whether replacing this stretch of the one text gives the other, and cuts no pair of surrogates. */
export function fitsEdit(before: string, after: string, { from, cut, grown }: TextEdit): boolean {
  const isPairCut = (text: string, at: number): boolean =>
    text.charCodeAt(at - 1) >> 10 === 0x36 && text.charCodeAt(at) >> 10 === 0x37;
  return (
    from >= 0 &&
    cut >= 0 &&
    grown >= 0 &&
    from + cut <= before.length &&
    before.length - cut + grown === after.length &&
    before.slice(0, from) === after.slice(0, from) &&
    before.slice(from + cut) === after.slice(from + grown) &&
    !isPairCut(before, from) &&
    !isPairCut(before, from + cut) &&
    !isPairCut(after, from + grown)
  );
}

function typedIn(
  before: TextRun,
  after: TextRun,
  run: number,
  hint: TextEdit | null,
): TypedEdit | null {
  if (!isEqual({ ...before, text: '' }, { ...after, text: '' })) return null;
  const fits = hint !== null && fitsEdit(before.text, after.text, hint);
  const edit = fits ? hint : differenceOf(before.text, after.text);
  if (edit === null) return null;
  const { from, cut, grown } = edit;
  return {
    run,
    offset: from,
    removed: before.text.slice(from, from + cut),
    inserted: after.text.slice(from, from + grown),
  };
}

/**
 * What was typed, when two blocks differ only inside one run of text; else null. `hint` says where in the
 * block's plain text it may have been: between equal characters the texts alone do not tell.
 */
export function typedEdit(before: Block, after: Block, hint: TextEdit | null): TypedEdit | null {
  if (!('runs' in before) || !('runs' in after)) return null;
  if (!isEqual({ ...before, runs: [] }, { ...after, runs: [] })) return null;
  if (before.runs.length !== after.runs.length) return null;
  const number = before.runs.findIndex((one, index) => !isEqual(one, after.runs[index]));
  const [old, now] = [before.runs[number], after.runs[number]];
  if (old?.type !== 'text' || now?.type !== 'text') return null;
  const rest = (runs: readonly Run[]): Run[] => runs.slice(number + 1);
  if (!isEqual(rest(before.runs), rest(after.runs))) return null;
  const start = before.runs.slice(0, number).reduce((sum, run) => sum + lengthOf(run), 0);
  return typedIn(old, now, number, hint && { ...hint, from: hint.from - start });
}
