// Word writes the items of lists as paragraphs with a sign of their own; here they become lists.

import type { HtmlElement, HtmlTree } from './html-tree.ts';
import { isElement, rawText } from './html-tree.ts';
import { styleOf } from './html-look.ts';

interface WordItem {
  level: number;
  isNumbered: boolean;
  item: HtmlElement;
}

function element(tag: string, children: readonly HtmlTree[]): HtmlElement {
  return { tag, html: true, attribute: () => null, children };
}

/** Whether an element is the sign of an item, `·` or `1.`, which the list writes by itself. */
function isSign(tree: HtmlTree): tree is HtmlElement {
  return isElement(tree) && styleOf(tree).get('mso-list') === 'ignore';
}

function signIn(children: readonly HtmlTree[]): string {
  for (const child of children) {
    if (isSign(child)) return rawText(child.children, new Set()).trim();
    const inside = isElement(child) ? signIn(child.children) : '';
    if (inside !== '') return inside;
  }
  return '';
}

function withoutSign(children: readonly HtmlTree[]): HtmlTree[] {
  return children.flatMap((child): HtmlTree[] => {
    if (isSign(child)) return [];
    if (!isElement(child)) return [child];
    return [
      {
        ...child,
        attribute: (name) => child.attribute(name),
        children: withoutSign(child.children),
      },
    ];
  });
}

/** The item a paragraph of Word's is; null when it is none. */
function itemOf(tree: HtmlTree): WordItem | null {
  if (!isElement(tree) || !/^(p|h[1-6]|div)$/.test(tree.tag)) return null;
  const level = /(?:^|\s)level(\d)/.exec(styleOf(tree).get('mso-list') ?? '')?.[1];
  const sign = level === undefined ? '' : signIn(tree.children);
  if (level === undefined || sign === '') return null;
  return {
    level: Number(level),
    isNumbered: /^\(?([0-9]+|[a-z]{1,4})[.)]/i.test(sign),
    item: element('li', withoutSign(tree.children)),
  };
}

/** Nests items by their levels, from number `from` on; answers the list and where it ends. */
function listFrom(items: readonly WordItem[], from: number): { list: HtmlElement; end: number } {
  const first = items[from];
  const level = first?.level ?? 1;
  const children: HtmlTree[] = [];
  let at = from;
  while (at < items.length) {
    const one = items[at];
    if (one === undefined || one.level < level) break;
    if (one.level > level) {
      const inner = listFrom(items, at);
      children.push(inner.list);
      at = inner.end;
    } else if (one.isNumbered === first?.isNumbered) {
      children.push(one.item);
      at += 1;
    } else break;
  }
  return { list: element(first?.isNumbered === true ? 'ol' : 'ul', children), end: at };
}

/** The same siblings with runs of Word's items as lists. */
export function withWordLists(children: readonly HtmlTree[]): readonly HtmlTree[] {
  if (!children.some((child) => itemOf(child) !== null)) return children;
  const made: HtmlTree[] = [];
  let items: WordItem[] = [];
  const flush = (): void => {
    for (let at = 0; at < items.length;) {
      const { list, end } = listFrom(items, at);
      made.push(list);
      at = end;
    }
    items = [];
  };
  for (const child of children) {
    const item = itemOf(child);
    const isBlank = !isElement(child) && child.text.trim() === '';
    if (item !== null) items.push(item);
    else if (!isBlank || items.length === 0) {
      flush();
      made.push(child);
    }
  }
  flush();
  return made;
}
