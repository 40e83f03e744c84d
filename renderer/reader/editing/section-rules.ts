// What holds for display sections while a text is edited: blocks stand in sections and sections in the
// root, none is empty, none is nested, none grows far beyond what is laid out fast.

import { $isListNode, ListNode } from '@lexical/list';
import type { ElementNode, LexicalEditor, LexicalNode, RootNode } from 'lexical';
import { $createParagraphNode, mergeRegister, RootNode as Root } from 'lexical';
import { $createSectionNode, $isSectionNode, SectionNode } from '../section-node.ts';

/** What a section is taken to be high before it is laid out, in CSS pixels a block. */
const heightOfBlock = 100;

/** Moves blocks that stand beside the sections into the section before them, else into the one after. */
function $gather(root: RootNode): void {
  let before: SectionNode | null = null;
  let strays: LexicalNode[] = [];
  for (const child of root.getChildren()) {
    if (!$isSectionNode(child)) {
      if (before === null) strays.push(child);
      else before.append(child);
      continue;
    }
    const first: LexicalNode | null = child.getFirstChild();
    for (const stray of strays)
      if (first === null) child.append(stray);
      else first.insertBefore(stray, false);
    strays = [];
    before = child;
  }
  if (before !== null) return;
  const section = $createSectionNode(heightOfBlock);
  const isEmpty = strays.length === 0;
  section.append(...(isEmpty ? [$createParagraphNode()] : strays));
  root.append(section);
  if (isEmpty) section.getFirstChild<ElementNode>()?.selectStart();
}

/** Takes the blocks of a section that got into a section out of it. */
function $unwrap(section: SectionNode): void {
  for (const child of section.getChildren()) {
    if (!$isSectionNode(child)) continue;
    for (const block of child.getChildren()) child.insertBefore(block, false);
    child.remove();
  }
}

function $split(section: SectionNode, most: number): void {
  if (section.getChildrenSize() <= 2 * most) return;
  const rest = section.getChildren().slice(most);
  const next = $createSectionNode(rest.length * heightOfBlock);
  section.insertAfter(next, false);
  next.append(...rest);
}

/** Lists that Lexical would join if they stood in one root come into one section, and are joined there. */
function $joinLists(list: ListNode): void {
  const section = list.getParent();
  if (!$isSectionNode(section)) return;
  const next = list.getNextSibling() === null ? section.getNextSibling() : null;
  if ($isSectionNode(next) && $isListNode(next.getFirstChild())) {
    const other = next.getFirstChild();
    if (other !== null) section.append(other);
    if (next.isEmpty()) next.remove();
  }
  const before = list.getPreviousSibling() === null ? section.getPreviousSibling() : null;
  const last = $isSectionNode(before) ? before.getLastChild() : null;
  if ($isSectionNode(before) && $isListNode(last)) {
    list.insertBefore(last, false);
    if (before.isEmpty()) before.remove();
  }
}

/** Keeps the sections of an editor in order, each of about `most` blocks; returns the undo. */
export function registerSectionRules(editor: LexicalEditor, most: number): () => void {
  return mergeRegister(
    editor.registerNodeTransform(Root, $gather),
    editor.registerNodeTransform(SectionNode, (section) => {
      if (section.isEmpty()) section.remove();
      else {
        $unwrap(section);
        $split(section, most);
      }
    }),
    editor.registerNodeTransform(ListNode, $joinLists),
  );
}
