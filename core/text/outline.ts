// A document's outline: its headings, and the turns of its speakers below them.

import type { Block } from './blocks.ts';
import { plainTextOfBlock, plainTextOfRuns } from './plain.ts';

/** A heading or a turn. Offsets are UTF-16 units of the body's plain text. */
export interface OutlineEntry {
  readonly kind: 'heading' | 'turn';
  /** 0 for the outermost ones; a turn stands one below the heading before it. */
  readonly depth: number;
  /** The heading's text, or who speaks, as labelled. */
  readonly text: string;
  /** How a turn begins; empty for a heading. */
  readonly opening: string;
  readonly start: number;
}

/** How much of a turn is shown, in UTF-16 units; it ends at a word. */
const openingLength = 80;

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function openingOf(text: string): string {
  const line = oneLine(text.slice(0, 2 * openingLength));
  if (line.length <= openingLength) return line;
  const cut = line.lastIndexOf(' ', openingLength);
  // In a script without spaces any sign may be the last one; a pair of surrogates stays whole.
  if (cut <= 0) return `${line.slice(0, openingLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return `${line.slice(0, cut)}…`;
}

/**
 * The outline of a body. Levels of headings that are skipped leave no gap: a heading is one deeper than
 * the nearest one before it that stands higher. Empty headings are left out. `startOf` tells where a block
 * starts in the body's plain text.
 */
export function outlineOf(
  blocks: readonly Block[],
  startOf: (index: number) => number,
): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  /** The levels of the headings that stand above what comes next, from the outside in. */
  const open: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading') {
      const text = oneLine(plainTextOfRuns(block.runs));
      if (text === '') continue;
      while ((open.at(-1) ?? 0) >= block.level) open.pop();
      entries.push({
        kind: 'heading',
        depth: open.length,
        text,
        opening: '',
        start: startOf(index),
      });
      open.push(block.level);
    } else if (block.type === 'paragraph' && block.turn !== undefined) {
      const { label, length } = block.turn;
      entries.push({
        kind: 'turn',
        depth: open.length,
        text: label,
        opening: openingOf(plainTextOfBlock(block).slice(length)),
        start: startOf(index),
      });
    }
  }
  return entries;
}

/** The number of the entry in whose part an offset lies: the last that starts there or before; -1 for none. */
export function entryAt(entries: readonly OutlineEntry[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether entries of a greater depth follow directly, which belong to this one. */
export function hasParts(entries: readonly OutlineEntry[], index: number): boolean {
  return (entries[index + 1]?.depth ?? -1) > (entries[index]?.depth ?? 0);
}

/** The number of the entry an entry belongs to; -1 for an outermost one. */
export function parentOf(entries: readonly OutlineEntry[], index: number): number {
  const depth = entries[index]?.depth ?? 0;
  for (let before = index - 1; before >= 0; before -= 1)
    if ((entries[before]?.depth ?? 0) < depth) return before;
  return -1;
}

/** The numbers of the entries that are in sight when some are closed (by number). */
export function visibleEntries(
  entries: readonly OutlineEntry[],
  closed: ReadonlySet<number>,
): number[] {
  const visible: number[] = [];
  let hiddenBelow = Infinity;
  for (const [index, { depth }] of entries.entries()) {
    if (depth > hiddenBelow) continue;
    hiddenBelow = closed.has(index) ? depth : Infinity;
    visible.push(index);
  }
  return visible;
}

/** For each entry, its number among those that belong to the same one, from 1, and how many these are. */
export function placesAmongSiblings(
  entries: readonly OutlineEntry[],
): { position: number; count: number }[] {
  const open: { position: number; count: number }[][] = [];
  return entries
    .map((entry) => {
      open.length = Math.min(open.length, entry.depth + 1);
      const siblings = (open[entry.depth] ??= []);
      const place = { position: siblings.length + 1, count: 0 };
      siblings.push(place);
      return { place, siblings };
    })
    .map(({ place, siblings }) => ({ ...place, count: siblings.length }));
}
