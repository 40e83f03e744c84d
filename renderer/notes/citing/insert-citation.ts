import type { LexicalNode } from 'lexical';
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
} from 'lexical';
import type { CitationBlock, CitationRun, Cited } from '#core/text/blocks.ts';
import { $createCitationNode } from '../../editor/citation-node.ts';
import { $createInlineCitationNode } from '../../editor/inline-nodes.ts';
import { $insertBelow, $writeOnAfter } from '../editing/insert-below.ts';

/** Puts a citation below the block of the caret; an empty paragraph there gives way. */
export function $insertCitationAtCaret(citation: CitationBlock): void {
  $insertBelow($createCitationNode(citation));
}

/** Writes a citation into the line of the caret, with a space to write on behind. */
export function $insertInlineCitation(cited: Cited): void {
  const selection = $getSelection();
  const at = $isRangeSelection(selection) ? selection : $getRoot().selectEnd();
  const run: CitationRun = { ...cited, type: 'citation' };
  at.insertNodes([$createInlineCitationNode(run), $createTextNode(' ')]);
}

/** Puts a citation before the root's block number `index`; beyond the last one, at the end. */
export function $insertCitationAt(citation: CitationBlock, index: number): void {
  const node = $createCitationNode(citation);
  const block = $getRoot().getChildAtIndex(index);
  if (block === null) $getRoot().append(node);
  else block.insertBefore(node);
  $dropEmptyStart(node);
  $writeOnAfter(node);
}

/** A note's first, still empty paragraph makes room for a citation dropped below it. */
function $dropEmptyStart(node: LexicalNode): void {
  const before = node.getPreviousSibling();
  if ($isParagraphNode(before) && before.isEmpty() && before.getPreviousSibling() === null)
    before.remove();
}
