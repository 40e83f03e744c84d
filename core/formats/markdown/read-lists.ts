// Lists: mdast lets an item hold any blocks, our items hold runs and one nested list.

import type { List, ListItem as MdastItem, RootContent } from 'mdast';
import type { Block, ListBlock, ListItem, Run } from '../../text/blocks.ts';

/** The deepest nesting that is kept; the validator of blocks allows one more. */
const deepest = 18;

/** One item, or a block that stands between items, in reading order. */
type Entry = { depth: number; style: ListBlock['style']; number: number; item: ListItem } | Block;

/** What reading a list has to ask of the reader of the whole text. */
export interface ListReader {
  /** Reads the runs of an item's paragraph. */
  runs(node: RootContent): Run[];
  /** Reads a block that an item cannot hold. */
  blocks(node: RootContent): Block[];
  note(remark: 'listSplit' | 'depth'): void;
}

/**
 * A list as blocks: the list, or its parts with the blocks between them that our items cannot hold.
 * Reading order and numbering are kept.
 */
export function readList(list: List, reader: ListReader): Block[] {
  const entries: Entry[] = [];
  collect(list, 0, reader, entries);
  const blocks: Block[] = [];
  let part: Extract<Entry, { depth: number }>[] = [];
  const flush = (): void => {
    if (part.length > 0) blocks.push(...build(part));
    part = [];
  };
  for (const entry of entries) {
    if ('depth' in entry) part.push(entry);
    else {
      flush();
      blocks.push(entry);
    }
  }
  flush();
  return blocks;
}

function collect(list: List, depth: number, reader: ListReader, entries: Entry[]): void {
  const checks = list.children.some((item) => typeof item.checked === 'boolean');
  const style = checks ? 'check' : list.ordered === true ? 'number' : 'bullet';
  list.children.forEach((node, index) => {
    const item = itemOf(node);
    if (depth > deepest) reader.note('depth');
    const number = (list.start ?? 1) + index;
    entries.push({ depth: Math.min(depth, deepest), style, number, item });
    // A paragraph may go on in its item only as long as nothing stands in between.
    let direct = true;
    for (const child of node.children) {
      if (child.type === 'paragraph' && direct) {
        if (item.runs.length > 0) item.runs.push({ type: 'break' });
        item.runs.push(...reader.runs(child));
      } else if (child.type === 'list') {
        collect(child, depth + 1, reader, entries);
        direct = false;
      } else {
        reader.note('listSplit');
        entries.push(...reader.blocks(child));
        direct = false;
      }
    }
  });
}

function itemOf(node: MdastItem): ListItem {
  return typeof node.checked === 'boolean' ? { runs: [], checked: node.checked } : { runs: [] };
}

/** Nests items by their depths; a part that begins deep begins at its own outermost depth. */
function build(entries: readonly Extract<Entry, { depth: number }>[]): ListBlock[] {
  const lists: ListBlock[] = [];
  const stack: { depth: number; list: ListBlock }[] = [];
  for (const { depth, style, number, item } of entries) {
    while (stack.length > 0 && (stack.at(-1)?.depth ?? 0) > depth) stack.pop();
    const top = stack.at(-1);
    if (top?.depth === depth && top.list.style === style && follows(top.list, number)) {
      top.list.items.push(item);
      continue;
    }
    if (top?.depth === depth) stack.pop();
    const list: ListBlock = { type: 'list', style, items: [item] };
    if (style === 'number' && number !== 1) list.start = number;
    const parent = stack.at(-1)?.list.items.at(-1);
    if (parent === undefined) lists.push(list);
    else if (parent.list === undefined) parent.list = list;
    else {
      // An item holds one nested list; a second one of another style continues the first.
      parent.list.items.push(item);
      stack.push({ depth, list: parent.list });
      continue;
    }
    stack.push({ depth, list });
  }
  return lists;
}

function follows(list: ListBlock, number: number): boolean {
  return list.style !== 'number' || (list.start ?? 1) + list.items.length === number;
}
