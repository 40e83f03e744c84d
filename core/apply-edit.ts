// What an edit op does to each kind of record: the one definition for the database, for windows and for
// planning an undo.

import type { EditOp } from './change.ts';
import { mapPoint } from './anchoring/text-edit.ts';
import { isEqual } from './equal.ts';
import type { DocumentRecord } from './records/document.ts';
import type { PassageRecord, Point } from './records/passage.ts';
import type { SectionRecord } from './records/section.ts';
import type { Block, Run } from './text/blocks.ts';

function typedRuns(runs: readonly Run[], op: EditOp): Run[] | null {
  if (!('run' in op.text)) return null;
  const { run: number, offset, removed, inserted } = op.text;
  const run = runs[number];
  if (run?.type !== 'text' || !run.text.startsWith(removed, offset)) return null;
  const text = run.text.slice(0, offset) + inserted + run.text.slice(offset + removed.length);
  return text === '' ? null : runs.with(number, { ...run, text });
}

/** The section's blocks after the edit; null when it does not find what it replaces. */
export function editedBlocks(blocks: readonly Block[], op: EditOp): Block[] | null {
  const { text, at } = op;
  if (!('run' in text)) {
    const standing = blocks.slice(at, at + text.removed.length);
    return isEqual(standing, text.removed)
      ? blocks.toSpliced(at, text.removed.length, ...text.inserted)
      : null;
  }
  const block = blocks[at];
  if (block === undefined || !('runs' in block)) return null;
  const runs = typedRuns(block.runs, op);
  return runs === null ? null : blocks.with(at, { ...block, runs });
}

/** The section after the edit; null when it does not find what it replaces. */
export function editedSection(section: SectionRecord, op: EditOp): SectionRecord | null {
  const blocks = editedBlocks(section.blocks, op);
  return blocks === null ? null : { ...section, blocks };
}

/** The document after the edit: the section's length and when it was changed. */
export function editedDocument(document: DocumentRecord, op: EditOp): DocumentRecord {
  const sections = document.sections.map((one) =>
    one.id === op.section ? { ...one, length: one.length + op.grown - op.cut } : one,
  );
  return { ...document, sections, changedAt: op.changed[1] };
}

const endPoint = (offset: number, { from, cut, grown }: EditOp): number =>
  offset <= from || offset < from + cut ? offset : offset + grown - cut;

/**
 * A passage after the edit, moved along; the same record when it stands before the edit, elsewhere, or is
 * among the exceptions. Going there and back gives the same record again, because an edit that touches
 * the passage's own text names it as an exception.
 */
export function shiftedPassage(passage: PassageRecord, op: EditOp): PassageRecord {
  const { start, end } = passage.anchor;
  const isHere = start.section === op.section || end.section === op.section;
  if (!isHere || op.except.includes(passage.id)) return passage;
  const isEmpty = start.section === end.section && start.offset === end.offset;
  const moved = (point: Point, offset: number): Point =>
    point.section === op.section && offset !== point.offset ? { ...point, offset } : point;
  const from = moved(start, mapPoint(start.offset, op));
  const to = isEmpty ? from : moved(end, endPoint(end.offset, op));
  return from === start && to === end ? passage : { ...passage, anchor: { start: from, end: to } };
}
