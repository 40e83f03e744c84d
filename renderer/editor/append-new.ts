import type { ElementNode, LexicalNode } from 'lexical';

/**
 * Gives a node its children, where all of them are new: made in the update under way, and nowhere in the
 * tree. The same as `parent.append(...children)`, without what that does for nodes that stand somewhere
 * already, which is a good part of the time in which a long text is shown. `parent` must be empty; what
 * stands somewhere already is appended as ever.
 */
export function $appendNew<N extends ElementNode>(parent: N, children: readonly LexicalNode[]): N {
  const first = children[0];
  const last = children.at(-1);
  if (first === undefined || last === undefined) return parent;
  const isNew = children.every((child) => child.__parent === null);
  // `isEmpty` looks for slots, too, and makes a list of them.
  if (!isNew || parent.getChildrenSize() > 0) return parent.append(...children);
  const writable = parent.getWritable();
  let before: LexicalNode | null = null;
  for (const child of children) {
    child.__parent = writable.__key;
    if (before !== null) {
      child.__prev = before.__key;
      before.__next = child.__key;
    }
    before = child;
  }
  writable.__first = first.__key;
  writable.__last = last.__key;
  writable.__size = children.length;
  return writable;
}
