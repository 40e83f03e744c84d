import type { Block, ListBlock, ListItem } from '#core/text/blocks.ts';
import { foldToItem } from './fold-blocks.ts';
import type { HtmlElement, HtmlTree } from './html-tree.ts';
import { isElement } from './html-tree.ts';

/** Whether an item carries a box to tick, and its state: an own attribute or a check box inside. */
function checkedState(item: HtmlElement): boolean | undefined {
  if (item.attribute('role') === 'checkbox') return item.attribute('aria-checked') === 'true';
  return boxIn(item.children, 3);
}

function boxIn(children: readonly HtmlTree[], depth: number): boolean | undefined {
  for (const child of children) {
    if (!isElement(child)) {
      if (child.text.trim() !== '') return undefined;
      continue;
    }
    if (child.tag === 'input')
      return child.attribute('type')?.toLowerCase() === 'checkbox'
        ? child.attribute('checked') !== null
        : undefined;
    return depth > 0 && /^(label|p|span|div)$/.test(child.tag)
      ? boxIn(child.children, depth - 1)
      : undefined;
  }
  return undefined;
}

function startOf(list: HtmlElement): number | undefined {
  const start = Number.parseInt(list.attribute('start') ?? '', 10);
  return start >= 0 && start !== 1 && start < 1_000_000 ? start : undefined;
}

/**
 * Reads `ul`, `ol` or `menu`; `read` makes the blocks of an item. A list that stands between items, or
 * alone in one (as Lexical writes nested lists), belongs to the item before it.
 */
export function listBlock(
  list: HtmlElement,
  read: (children: readonly HtmlTree[]) => Block[],
): ListBlock | null {
  const items: ListItem[] = [];
  let boxes = 0;
  for (const child of list.children) {
    if (!isElement(child) && child.text.trim() === '') continue;
    const isItem = isElement(child) && child.tag === 'li';
    const item = foldToItem(read(isItem ? child.children : [child]));
    const before = items.at(-1);
    if (item.runs.length === 0 && item.list !== undefined && before !== undefined) {
      if (before.list === undefined) before.list = item.list;
      else before.list.items.push(...item.list.items);
      continue;
    }
    const checked = isItem ? checkedState(child) : undefined;
    if (!isItem && item.runs.length === 0 && item.list === undefined) continue;
    if (checked !== undefined) boxes += 1;
    items.push(checked === undefined ? item : { ...item, checked });
  }
  if (items.length === 0) return null;
  if (boxes > 0) {
    const ticked = items.map((item) => ({ ...item, checked: item.checked ?? false }));
    return { type: 'list', style: 'check', items: ticked };
  }
  const start = list.tag === 'ol' ? startOf(list) : undefined;
  const style = list.tag === 'ol' ? 'number' : 'bullet';
  return start === undefined
    ? { type: 'list', style, items }
    : { type: 'list', style, start, items };
}
