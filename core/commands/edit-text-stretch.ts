// What stands in the sections around an editor's save, and what will stand there.

import { differenceOf, explain, regionsOf } from '../anchoring/text-edit-regions.ts';
import type { Region } from '../anchoring/text-edit-regions.ts';
import type { TextEdit } from '../anchoring/text-edit.ts';
import { sectionStarts } from '../anchoring/offsets.ts';
import { isEqual } from '../equal.ts';
import { DictumError, conflict, invalidInput } from '../errors.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { SectionRecord } from '../records/section.ts';
import type { Block } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlock, plainTextOfBlocks } from '../text/plain.ts';
import type { Hunk } from './command-inputs.ts';
import type { Reader } from './command.ts';
import { brief } from './command.ts';

/** Some of a document's sections in a row, with the hunks that fall on them. */
export interface Stretch {
  /** The number of its first section. */
  first: number;
  sections: SectionRecord[];
  /** The flat number of each section's first block; one more tells where the last one ends. */
  blockStarts: number[];
  hunks: Hunk[];
  /** Where it begins in the document's plain text. */
  from: number;
  before: string;
  after: string;
  /** All its blocks after the hunks. */
  blocks: Block[];
}

/** The sections of a document from number `first` to `last`. */
export async function readSections(
  document: DocumentRecord,
  first: number,
  last: number,
  read: Reader,
): Promise<SectionRecord[]> {
  const ids = document.sections.slice(first, last + 1).map((one) => one.id);
  const stored = await read.many('sections', ids);
  return stored.map((one) => {
    if (one !== undefined) return one;
    throw new DictumError('LibraryDamagedError', 'A part of this document’s text is missing.');
  });
}

/** Hunks that touch become one; throws when they are not in order. */
export function apart(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const end = last === undefined ? -1 : last.at + last.removed.length;
    if (last !== undefined && hunk.at < end)
      throw invalidInput('The hunks of an edit must be in order and must not overlap.');
    if (last === undefined || hunk.at > end) joined.push(hunk);
    else
      joined[joined.length - 1] = {
        at: last.at,
        removed: [...last.removed, ...hunk.removed],
        inserted: [...last.inserted, ...hunk.inserted],
      };
  }
  return joined;
}

/**
 * Reads sections from the document's start on, until `block` stands among them and the offset `reach`, and
 * one more: how many blocks a section has is only known from itself.
 */
async function readUntil(document: DocumentRecord, block: number, reach: number, read: Reader) {
  const starts = sectionStarts(document.sections);
  const needed = starts.findLastIndex((start) => start <= reach) + 1;
  const sections = await readSections(document, 0, Math.max(0, needed), read);
  const blockStarts = [0];
  for (let number = 0; number < document.sections.length; number += 1) {
    if (number === sections.length) {
      if (number > needed && (blockStarts[number - 1] ?? 0) > block) break;
      sections.push(...(await readSections(document, number, number * 2, read)));
    }
    blockStarts.push((blockStarts[number] ?? 0) + (sections[number]?.blocks.length ?? 0));
  }
  return { sections, blockStarts };
}

/** The number of the section in which a block stands; the last one's for a block at the very end. */
export function sectionOfBlock(blockStarts: readonly number[], block: number): number {
  const found = blockStarts.findLastIndex((start) => start <= block);
  return Math.max(0, Math.min(found, blockStarts.length - 2));
}

function withHunks(blocks: readonly Block[], first: number, hunks: readonly Hunk[]): Block[] {
  const after: Block[] = [];
  let at = 0;
  for (const hunk of hunks) {
    after.push(...blocks.slice(at, hunk.at - first), ...hunk.inserted);
    at = hunk.at - first + hunk.removed.length;
  }
  return [...after, ...blocks.slice(at)];
}

/**
 * Finds what an editor's save is about: the sections its hunks and edits fall on, and one more on either
 * side. Throws `ConflictError` when the blocks are not those that the hunks replace.
 */
export async function findStretch(
  document: DocumentRecord,
  hunks: readonly Hunk[],
  regions: readonly Region[],
  read: Reader,
): Promise<Stretch> {
  const last = hunks.at(-1);
  const lastBlock = last === undefined ? 0 : last.at + last.removed.length;
  const reach = regions.reduce((most, one) => Math.max(most, one.from + one.cut), 0);
  const all = await readUntil(document, lastBlock, reach, read);
  const blocks = all.sections.flatMap((one) => one.blocks);
  for (const { at, removed } of hunks)
    if (at > blocks.length || !isEqual(blocks.slice(at, at + removed.length), removed))
      throw conflict(
        `The text of “${brief(document.title)}” was changed elsewhere in the meantime, so this edit was not saved.`,
      );
  const starts = sectionStarts(document.sections);
  const touched = hunks
    .flatMap(({ at, removed }) => [Math.max(0, at - 1), at + removed.length])
    .map((block) => sectionOfBlock(all.blockStarts, block));
  for (const { from, cut } of regions)
    for (const offset of [from, from + cut])
      touched.push(
        Math.max(
          0,
          starts.findLastIndex((start) => start <= offset),
        ),
      );
  const lowest = touched.reduce((least, one) => Math.min(least, one), all.sections.length);
  const highest = touched.reduce((most, one) => Math.max(most, one), 0);
  const first = Math.max(0, lowest - 1);
  const end = Math.min(all.sections.length, highest + 2);
  const sections = all.sections.slice(first, end);
  const blockStarts = all.blockStarts.slice(first, end + 1);
  return stretchOf({ first, sections, blockStarts, from: starts[first] ?? 0 }, hunks);
}

function stretchOf(
  place: Pick<Stretch, 'first' | 'sections' | 'blockStarts' | 'from'>,
  given: readonly Hunk[],
): Stretch {
  const firstBlock = place.blockStarts[0] ?? 0;
  const standing = place.sections.flatMap((one) => one.blocks);
  let hunks = [...given];
  let blocks = withHunks(standing, firstBlock, hunks);
  if (blocks.length === 0 && standing.length > 0) {
    // Sections on either side are part of the stretch: the whole document was emptied.
    blocks = [paragraph('')];
    hunks = [{ at: firstBlock, removed: standing, inserted: blocks }];
  }
  const before = plainTextOfBlocks(standing);
  return { ...place, hunks, before, after: plainTextOfBlocks(blocks), blocks };
}

/** Where each block begins in the plain text of all; one more tells where one after them would. */
export function blockOffsets(blocks: readonly Block[]): number[] {
  const starts = [0];
  for (const block of blocks)
    starts.push((starts.at(-1) ?? 0) + plainTextOfBlock(block).length + 1);
  return starts;
}

/** The edits that the hunks themselves tell: for each, the graphemes that differ. */
function hunkEdits({ hunks, blockStarts, sections, blocks, before, after, from }: Stretch) {
  const firstBlock = blockStarts[0] ?? 0;
  const oldStarts = blockOffsets(sections.flatMap((one) => one.blocks));
  const newStarts = blockOffsets(blocks);
  const edits: TextEdit[] = [];
  let shift = 0;
  // Without the line break before the first block, or else the one after the last.
  const part = (text: string, starts: readonly number[], at: number, count: number) => {
    const start = at === 0 ? 0 : (starts[at] ?? 0) - 1;
    const end = (starts[at + count] ?? 0) - (at === 0 ? 0 : 1);
    return { start, text: text.slice(start, Math.max(start, end)) };
  };
  for (const { at, removed, inserted } of hunks) {
    const number = at - firstBlock;
    const old = part(before, oldStarts, number, removed.length);
    const now = part(after, newStarts, number + shift, inserted.length);
    shift += inserted.length - removed.length;
    const edit = differenceOf(old.text, now.text);
    if (edit !== null) edits.push({ ...edit, from: from + now.start + edit.from });
  }
  return edits;
}

/**
 * The edits by which passages follow: those the editor tells, if they lead from the one text to the other;
 * otherwise the least that the hunks tell, so that nothing it says wrongly moves a passage.
 */
export function trustedEdits(
  given: readonly TextEdit[],
  regions: readonly Region[] | null,
  stretch: Stretch,
  length: number,
): { edits: readonly TextEdit[]; regions: readonly Region[] } {
  const { before, after, from } = stretch;
  if (regions !== null && explain(regions, before, after, from)) return { edits: given, regions };
  const edits = hunkEdits(stretch);
  return { edits, regions: regionsOf(edits, length) ?? [] };
}
