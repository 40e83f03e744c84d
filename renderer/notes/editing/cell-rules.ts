import { TableCellNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { $isParagraphNode } from 'lexical';
import { $blockOfNode } from '../../editor/from-lexical.ts';
import { $nodeOfBlock } from '../../editor/to-lexical.ts';
import { foldToRuns } from '../paste/fold-blocks.ts';

/**
 * A cell holds lines of text, no headings or lists: what gets in there otherwise (by Markdown while typing,
 * by a command) becomes a paragraph again at once, so that the screen shows what is kept.
 */
export function registerCellRules(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TableCellNode, (cell) => {
    for (const child of cell.getChildren()) {
      if ($isParagraphNode(child)) continue;
      const block = $blockOfNode(child);
      const runs = foldToRuns([block]);
      const paragraph = $nodeOfBlock({ type: 'paragraph', runs });
      const held = child.isSelected();
      child.replace(paragraph);
      if (held) paragraph.selectEnd();
    }
  });
}
