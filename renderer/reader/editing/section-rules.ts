// What holds for display sections while a text is edited: blocks stand in sections and sections in the
// root, none is empty, none is nested, none grows far beyond what is laid out fast.

import type { ElementNode, LexicalEditor, LexicalNode, RootNode } from 'lexical';
import { $createParagraphNode, $getEditor, mergeRegister, RootNode as Root } from 'lexical';
import { $belongTogether, mostTogether } from './border-rules.ts';
import { $createSectionNode, $isSectionNode, SectionNode } from '../section-node.ts';

/** What a section is taken to be high before it is laid out, in CSS pixels a block. */
const heightOfBlock = 100;

/** Moves blocks that stand beside the sections into the section before them, else into the one after. */
function $gather(root: RootNode): void {
  if (!$getEditor().isEditable()) return;
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

/** Divides a section that has grown too long, where a border may stand. */
function $split(section: SectionNode, most: number): void {
  if (section.getChildrenSize() <= 2 * most) return;
  const blocks = section.getChildren();
  const isGood = (at: number): boolean => {
    const [before, after] = [blocks[at - 1], blocks[at]];
    return before !== undefined && after !== undefined && !$belongTogether(before, after);
  };
  let at = most;
  while (at < blocks.length && !isGood(at) && at < mostTogether * most) at += 1;
  if (at >= blocks.length) return;
  const rest = blocks.slice(at);
  const next = $createSectionNode(rest.length * heightOfBlock);
  section.insertAfter(next, false);
  next.append(...rest);
}

/** Takes blocks from the next section as long as no border may stand where it stands. */
function $settleEnd(section: SectionNode, most: number): void {
  for (;;) {
    const next = section.getNextSibling();
    const last = section.getLastChild();
    if (!$isSectionNode(next) || last === null) return;
    const first = next.getFirstChild();
    if (first !== null && !$belongTogether(last, first)) return;
    if (section.getChildrenSize() >= mostTogether * most) return;
    if (first !== null) section.append(first);
    if (next.isEmpty()) next.remove();
  }
}

/** Keeps the sections of an editor in order, each of about `most` blocks; returns the undo. */
export function registerSectionRules(editor: LexicalEditor, most: number): () => void {
  return mergeRegister(
    editor.registerNodeTransform(Root, $gather),
    editor.registerNodeTransform(SectionNode, (section) => {
      if (section.isEmpty()) {
        section.remove();
        return;
      }
      $unwrap(section);
      $settleEnd(section, most);
      const before = section.getPreviousSibling();
      if ($isSectionNode(before)) $settleEnd(before, most);
      if (section.isAttached()) $split(section, most);
    }),
  );
}
