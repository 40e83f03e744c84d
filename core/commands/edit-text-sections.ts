// What an editor's save does to each stored section.

import type { Region } from '../anchoring/text-edit-regions.ts';
import { differenceOf, mapBorder, regionTo } from '../anchoring/text-edit-regions.ts';
import { sectionStarts } from '../anchoring/offsets.ts';
import type { TextEdit } from '../anchoring/text-edit.ts';
import type { EditOp, PutOp } from '../change.ts';
import { put } from '../change.ts';
import { editedDocument } from '../apply-edit.ts';
import type { DocumentRecord, SectionRef } from '../records/document.ts';
import type { SectionRecord } from '../records/section.ts';
import { fitsEdit, trimmedEdit, typedEdit } from '../text/block-edit.ts';
import type { BlockSplice } from '../text/splice-blocks.ts';
import type { Block } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { sectionSize, splitIntoSections } from '../text/sections.ts';
import type { Context } from './command.ts';
import type { Stretch } from './edit-text-stretch.ts';
import { blockOffsets, sectionOfBlock } from './edit-text-stretch.ts';

/** The edits of each section of the stretch, in its own block numbers as it stands. */
function editsBySection(stretch: Stretch, regions: readonly Region[]): BlockSplice[][] {
  const { blockStarts, sections, from, hunks, blocks } = stretch;
  const firstBlock = blockStarts[0] ?? 0;
  const offsets = blockOffsets(blocks);
  const borders: number[] = [];
  let offset = from;
  for (const section of sections) {
    borders.push(mapBorder(offset, regions));
    offset += plainTextOfBlocks(section.blocks).length + 1;
  }
  const edits: BlockSplice[][] = sections.map(() => []);
  let shift = 0;
  for (const { at, removed, inserted } of hunks) {
    const first = sectionOfBlock(blockStarts, removed.length === 0 ? Math.max(0, at - 1) : at);
    const last = Math.max(first, sectionOfBlock(blockStarts, at + removed.length - 1));
    const standing = at - firstBlock + shift;
    const sectionOf = inserted.map((_block, index) => {
      const place = from + (offsets[standing + index] ?? 0);
      let section = first;
      while (section < last && (borders[section + 1] ?? 0) <= place) section += 1;
      return section;
    });
    for (let section = first; section <= last; section += 1) {
      const start = Math.max(at, blockStarts[section] ?? 0);
      const end = Math.min(at + removed.length, blockStarts[section + 1] ?? 0);
      edits[section]?.push({
        at: start - (blockStarts[section] ?? 0),
        removed: removed.slice(start - at, Math.max(start, end) - at),
        inserted: inserted.filter((_block, index) => sectionOf[index] === section),
      });
    }
    shift += inserted.length - removed.length;
  }
  return edits;
}

/** The blocks after edits whose numbers are those before all of them. */
function edited(blocks: readonly Block[], edits: readonly BlockSplice[]): Block[] {
  let after = [...blocks];
  for (const { at, removed, inserted } of edits.toReversed())
    after = after.toSpliced(at, removed.length, ...inserted);
  return after;
}

/** In a section's text before one edit, the stretch that the regions say was replaced by it. */
function hintOf(
  regions: readonly Region[],
  start: number,
  end: number,
  sectionStart: number,
): TextEdit | null {
  const own: Region[] = [];
  for (let number = regionTo(regions, start - 1); number < regions.length; number += 1) {
    const region = regions[number];
    if (region === undefined || region.to > end + 1) break;
    own.push(region);
  }
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const growth = own.reduce((sum, one) => sum + one.grown - one.cut, 0);
  const grown = last.to + last.grown - first.to;
  return { from: first.to - sectionStart, cut: grown - growth, grown };
}

/** One op for each edit of a section, each relative to what the one before left. */
function opsOf(
  section: SectionRecord,
  edits: readonly BlockSplice[],
  newStart: number,
  regions: readonly Region[],
  head: Pick<EditOp, 'document' | 'section'>,
): Omit<EditOp, 'changed' | 'except'>[] {
  const ops: Omit<EditOp, 'changed' | 'except'>[] = [];
  let standing = section.blocks;
  let shift = 0;
  for (const one of edits) {
    const at = one.at + shift;
    shift += one.inserted.length - one.removed.length;
    // What stands is written down, rather than the editor's copy of it, so that undo gives it back.
    const removed = standing.slice(at, at + one.removed.length);
    const edit = trimmedEdit({ at, removed, inserted: one.inserted });
    if (edit === null) continue;
    const next = standing.toSpliced(edit.at, edit.removed.length, ...edit.inserted);
    const [before, after] = [plainTextOfBlocks(standing), plainTextOfBlocks(next)];
    const blockAt = edit.at === 0 ? 0 : plainTextOfBlocks(next.slice(0, edit.at)).length + 1;
    const blockEnd = blockAt + plainTextOfBlocks(edit.inserted).length;
    const hint = hintOf(regions, newStart + blockAt, newStart + blockEnd, newStart);
    const place =
      hint !== null && fitsEdit(before, after, hint)
        ? hint
        : (differenceOf(before, after) ?? { from: blockAt, cut: 0, grown: 0 });
    const [old] = edit.removed;
    const [now] = edit.inserted;
    const isOne = edit.removed.length === 1 && edit.inserted.length === 1;
    const typed =
      isOne && old !== undefined && now !== undefined
        ? typedEdit(old, now, { ...place, from: place.from - blockAt })
        : null;
    const text = typed ?? { removed: edit.removed, inserted: edit.inserted };
    const { from, cut, grown } = place;
    ops.push({ op: 'edit', ...head, at: edit.at, text, from, cut, grown });
    standing = next;
  }
  return ops;
}

/** What becomes of a document's stored sections. */
export interface SectionPlan {
  /** Edits inside sections that stay, without exceptions yet. */
  edits: EditOp[];
  /** Sections that come, go or are divided, and then the document's new list of them. */
  puts: PutOp[];
  /** The document's sections afterwards, each with the number of the one it comes from. */
  sections: (SectionRef & { origin: number })[];
  /** The plain text of the stretch's sections afterwards, by id. */
  texts: ReadonlyMap<string, string>;
}

/** The sections into which one divides after an edit: none when it is empty, itself when it is not too long. */
function dividedInto(section: SectionRecord, blocks: Block[], context: Context): SectionRecord[] {
  if (blocks.length === 0) return [];
  const isLong = plainTextOfBlocks(blocks).length > 2 * sectionSize;
  const parts = isLong ? splitIntoSections(blocks) : [blocks];
  return parts.map((part, index) => ({
    ...section,
    id: index === 0 ? section.id : context.newId(),
    blocks: part,
  }));
}

/**
 * Plans the edits of the stored sections. A section keeps its id as long as a block is left in it; one
 * that has grown beyond twice the size of a section is divided.
 */
export function planSections(
  document: DocumentRecord,
  stretch: Stretch,
  regions: readonly Region[],
  context: Context,
): SectionPlan {
  const bySection = editsBySection(stretch, regions);
  const plans = stretch.sections.map((section, index) => {
    const own = bySection[index] ?? [];
    const blocks = own.length === 0 ? section.blocks : edited(section.blocks, own);
    const isSame = own.every((one) => trimmedEdit(one) === null);
    const into = isSame ? [section] : dividedInto(section, blocks, context);
    return { section, own, blocks, isSame, into };
  });
  const texts = new Map<string, string>();
  for (const { into } of plans)
    for (const one of into) texts.set(one.id, plainTextOfBlocks(one.blocks));
  const sections = document.sections.flatMap((ref, number) => {
    const plan = plans[number - stretch.first];
    if (plan === undefined) return [{ ...ref, origin: number }];
    return plan.into.map(({ id }) => ({ id, length: texts.get(id)?.length ?? 0, origin: number }));
  });

  const starts = new Map(
    sectionStarts(sections).map((start, index) => [sections[index]?.id, start]),
  );
  const edits: EditOp[] = [];
  const puts: PutOp[] = [];
  let changedAt = document.changedAt;
  for (const { section, own, isSame, into } of plans) {
    if (isSame) continue;
    if (into.length === 1) {
      const head = { document: document.id, section: section.id };
      for (const op of opsOf(section, own, starts.get(section.id) ?? 0, regions, head)) {
        edits.push({ ...op, changed: [changedAt, context.now], except: [] });
        changedAt = context.now;
      }
    } else {
      puts.push(put('sections', section, into[0] ?? null));
      for (const one of into.slice(1)) puts.push(put('sections', null, one));
    }
  }
  if (puts.length > 0) {
    const before = edits.reduce(editedDocument, document);
    const refs = sections.map(({ id, length }) => ({ id, length }));
    puts.push(put('documents', before, { ...before, sections: refs, changedAt: context.now }));
  }
  return { edits, puts, sections, texts };
}
