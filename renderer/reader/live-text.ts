// The text of a document as the editor holds it at this moment, block by block, with its offsets. After an
// update only what changed is read again: a key in a million characters costs a fraction of a millisecond.

import type { EditorState, LexicalEditor, NodeKey } from 'lexical';
import { $isElementNode } from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import type { BlockStarts } from './block-starts.ts';
import type { ChangedBlocks, LiveBlock } from './editing/changed-blocks.ts';
import { changedBlocks, freshBlocks } from './editing/changed-blocks.ts';
import type { Span } from './interval-index.ts';
import type { Given, LiveSection } from './live-section.ts';
import { $blocksIn, $holders, $read, $unread, sectionOf } from './live-section.ts';

/** What an update did to the text. */
export interface TextChange {
  /** In order, apart. */
  readonly changed: readonly ChangedBlocks[];
  /** Where blocks stand now whose elements may be others; in order. */
  readonly fresh: readonly Span[];
}

/** What an update says it touched; null when it does not say, as after undo. */
export type Touched = ReadonlyMap<NodeKey, unknown> | null;

/** The text, read update by update. */
export interface LiveText extends BlockStarts {
  readonly blockCount: number;
  /** Block number i; undefined beyond the last one. */
  at(index: number): LiveBlock | undefined;
  blockAt(index: number): Block | undefined;
  /** The offset at which block i starts; the text's length beyond the last one. */
  startOf(index: number): number;
  /** The number of the block with this key, in the section with that one; -1 when there is none. */
  indexOf(section: NodeKey, block: NodeKey): number;
  /** Reads what an update changed. */
  update(state: EditorState, touched: Touched): TextChange;
}

function startsOf(sections: readonly LiveSection[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const section of sections)
    for (const { text } of section.blocks()) {
      starts.push(at);
      at += text.length + 1;
    }
  return starts;
}

/** The text that an editor shows now; `given` is what it was filled with, so that it need not be read back. */
export function liveText(editor: LexicalEditor, given: Given): LiveText {
  let sections: readonly LiveSection[] = [];
  let firstBlocks: number[] = [];
  let starts: number[] = [];
  let numbers = new Map<NodeKey, number>();
  let length = 0;
  let blockCount = 0;
  /** Lists that are long and seldom asked for, made when they are. */
  let allBlocks: readonly Block[] | null = null;
  let allStarts: readonly number[] | null = null;

  function count(): void {
    allBlocks = null;
    allStarts = null;
    firstBlocks = [];
    starts = [];
    numbers = new Map();
    let block = 0;
    let offset = 0;
    for (const [index, section] of sections.entries()) {
      firstBlocks.push(block);
      starts.push(offset);
      numbers.set(section.key, index);
      block += section.count;
      offset += section.length;
    }
    blockCount = block;
    length = Math.max(0, offset - 1);
  }

  function $readAll(state: EditorState): void {
    const holders = $holders();
    const sizes = holders.map((one) => ($isElementNode(one) ? one.getChildrenSize() : 0));
    const isGiven = sizes.reduce((sum, one) => sum + one, 0) === given.blocks.length;
    let next = 0;
    sections = holders.map((holder, index) => {
      if (!isGiven)
        return sectionOf(
          holder.getKey(),
          $blocksIn(holder).map((node) => $read(node, undefined)),
        );
      next += sizes[index - 1] ?? 0;
      return $unread(holder, next, given, state, editor);
    });
    count();
    if (isGiven) allBlocks = given.blocks;
  }

  /** The number of the last section that starts at or before, by these numbers. */
  function lastAt(list: readonly number[], value: number): number {
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((list[middle] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  function at(index: number): LiveBlock | undefined {
    const section = lastAt(firstBlocks, index);
    return sections[section]?.blocks()[index - (firstBlocks[section] ?? 0)];
  }

  function startOf(index: number): number {
    if (index >= blockCount) return length;
    const section = lastAt(firstBlocks, index);
    let start = starts[section] ?? 0;
    const blocks = sections[section]?.blocks() ?? [];
    for (let one = 0; one < index - (firstBlocks[section] ?? 0); one += 1)
      start += (blocks[one]?.text.length ?? 0) + 1;
    return start;
  }

  function indexAt(offset: number): number {
    const section = lastAt(starts, offset);
    const blocks = sections[section]?.blocks() ?? [];
    let end = starts[section] ?? 0;
    for (const [index, block] of blocks.entries()) {
      end += block.text.length + 1;
      if (offset < end) return (firstBlocks[section] ?? 0) + index;
    }
    return Math.max(0, (firstBlocks[section] ?? 0) + blocks.length - 1);
  }

  function textBetween(start: number, end: number): string {
    const parts: string[] = [];
    let index = indexAt(start);
    let from = startOf(index);
    for (; index < blockCount && from < end; index += 1) {
      const text = textOf(index);
      parts.push(text.slice(Math.max(0, start - from), Math.max(0, end - from)));
      from += text.length + 1;
    }
    const joined = parts.join('\n');
    // A stretch that ends behind the last block taken ends with the line break after it.
    return joined.padEnd(Math.max(0, Math.min(end, length) - Math.max(0, start)), '\n');
  }

  function textOf(index: number): string {
    return at(index)?.text ?? '';
  }

  function $update(touched: Touched): TextChange {
    const old = sections;
    const byKey = new Map(old.map((section) => [section.key, section]));
    let knownBlocks: Map<NodeKey, LiveBlock> | null = null;
    const knownBlock = (section: LiveSection | undefined, key: NodeKey): LiveBlock | undefined => {
      const near = section?.blocks().find((one) => one.key === key);
      if (near !== undefined) return near;
      knownBlocks ??= new Map(
        old.flatMap((one) => one.blocks().map((block) => [block.key, block])),
      );
      return knownBlocks.get(key);
    };
    const now = $holders().map((holder): LiveSection => {
      const key = holder.getKey();
      const before = byKey.get(key);
      if (before !== undefined && touched !== null && !touched.has(key)) return before;
      const nodes = $blocksIn(holder);
      const were = before?.blocks() ?? [];
      const blocks = nodes.map((node, index) => {
        const key = node.getKey();
        const guess = were[index];
        const known = guess?.key === key ? guess : knownBlock(before, key);
        // Whatever changes in an element touches it; of other nodes only the elements around them are told.
        const isUntouched = touched !== null && !touched.has(key) && $isElementNode(node);
        return isUntouched && known !== undefined ? known : $read(node, known);
      });
      const isSame = were.length === blocks.length && blocks.every((one, i) => one === were[i]);
      return isSame && before !== undefined ? before : sectionOf(key, blocks);
    });

    let first = 0;
    while (first < old.length && first < now.length && old[first] === now[first]) first += 1;
    let oldEnd = old.length;
    let nowEnd = now.length;
    while (oldEnd > first && nowEnd > first && old[oldEnd - 1] === now[nowEnd - 1]) {
      oldEnd -= 1;
      nowEnd -= 1;
    }
    const start = first < old.length ? (starts[first] ?? 0) : length + 1;
    const oldBlocks = old.slice(first, oldEnd).flatMap((one) => one.blocks());
    const nowBlocks = now.slice(first, nowEnd).flatMap((one) => one.blocks());
    sections = now;
    count();
    return {
      changed: changedBlocks(oldBlocks, nowBlocks, start),
      fresh: freshBlocks(oldBlocks, nowBlocks, start),
    };
  }

  const first = editor.getEditorState();
  first.read(() => $readAll(first), { editor });

  return {
    get length() {
      return length;
    },
    get blockCount() {
      return blockCount;
    },
    at,
    blockAt: (index) => at(index)?.block,
    textOf,
    startOf,
    indexAt,
    textBetween,
    indexOf(section, block) {
      const number = numbers.get(section);
      if (number === undefined) return -1;
      const index = sections[number]?.blocks().findIndex((one) => one.key === block) ?? -1;
      return index < 0 ? -1 : (firstBlocks[number] ?? 0) + index;
    },
    get blocks() {
      allBlocks ??= sections.flatMap((section) => section.blocks().map((one) => one.block));
      return allBlocks;
    },
    get starts() {
      allStarts ??= startsOf(sections);
      return allStarts;
    },
    update: (state, touched) => state.read(() => $update(touched), { editor }),
  };
}
