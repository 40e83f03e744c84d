// Changes of the text that come from elsewhere, brought into Lexical's tree block by block, so that what
// did not change keeps its nodes and elements.

import type { LexicalNode } from 'lexical';
import { $createParagraphNode, $getNodeByKey, $getRoot, $isElementNode } from 'lexical';
import type { Hunk } from '#core/commands/command-inputs.ts';
import { $nodeOfBlock } from '../../editor/to-lexical.ts';
import type { LiveText } from '../live-text.ts';
import { $isSectionNode } from '../section-node.ts';

function $nodeAt(text: LiveText, number: number): LexicalNode | null {
  const entry = text.at(number);
  return entry === undefined ? null : $getNodeByKey(entry.key);
}

/** Makes hunks of the live text; what was read of it is out of date afterwards. */
export function $applyHunks(text: LiveText, hunks: readonly Hunk[]): void {
  for (const { at, removed, inserted } of hunks.toReversed()) {
    const gone = removed.flatMap((_block, index) => $nodeAt(text, at + index) ?? []);
    const nodes = inserted.map($nodeOfBlock);
    const next = $nodeAt(text, at);
    const before = next === null ? $nodeAt(text, at - 1) : null;
    if (next !== null) for (const node of nodes) next.insertBefore(node, false);
    else if (before !== null)
      for (const node of nodes.toReversed()) before.insertAfter(node, false);
    else $getRoot().append(...nodes);
    for (const node of gone) $take(node);
  }
  const root = $getRoot();
  if (root.isEmpty()) root.append($createParagraphNode());
}

/** Takes a block out, and its section when nothing else is in it. */
function $take(node: LexicalNode): void {
  const section = node.getParent();
  node.remove(true);
  if ($isSectionNode(section) && $isElementNode(section) && section.isEmpty()) section.remove();
}
