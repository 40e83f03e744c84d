import { TableCellNode } from '@lexical/table';
import type { LexicalEditor, LexicalNode } from 'lexical';
import { $getSelection, $isParagraphNode, $isRangeSelection } from 'lexical';
import { $blockOfNode } from './from-lexical.ts';
import { $nodeOfBlock } from './to-lexical.ts';
import { foldToRuns } from './paste/fold-blocks.ts';

function $holdsCaret(node: LexicalNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const at = selection.anchor.getNode();
  return at.is(node) || node.isParentOf(at);
}

/**
 * A cell holds lines of text, no headings or lists: what gets in there otherwise becomes a paragraph again at
 * once, so that the screen shows what is kept.
 */
export function registerCellRules(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TableCellNode, (cell) => {
    for (const child of cell.getChildren()) {
      if ($isParagraphNode(child)) continue;
      const runs = foldToRuns([$blockOfNode(child)]);
      const paragraph = $nodeOfBlock({ type: 'paragraph', runs });
      const held = $holdsCaret(child);
      child.insertBefore(paragraph);
      if (held) paragraph.selectEnd();
      child.remove();
    }
  });
}
