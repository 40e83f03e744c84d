import { $findTableNode } from '@lexical/table';
import type { RangeSelection } from 'lexical';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
} from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { $nodeOfBlock } from '../to-lexical.ts';
import { foldToRuns } from './fold-blocks.ts';

/** Where text goes now: the caret; after a selected block; or the end. */
function $insertionPoint(): RangeSelection {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return selection;
  const block = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  return block?.getTopLevelElement()?.selectNext() ?? $getRoot().selectEnd();
}

/** Puts blocks in the place of the selection, in the form its surroundings can hold. */
export function $insertBlocks(blocks: readonly Block[]): void {
  const selection = $insertionPoint();
  const node = selection.anchor.getNode();
  if ($findTableNode(node) !== null) {
    const line = $nodeOfBlock({ type: 'paragraph', runs: foldToRuns(blocks) });
    if ($isElementNode(line)) selection.insertNodes(line.getChildren());
  } else selection.insertNodes(blocks.map($nodeOfBlock));
}
