// Lexical 0.52 may put the element of a new block at the end of its section, when the block that stood in its
// place moves into an earlier section by the same update: it looks for the next element beside the moved one.

import type { EditorState, LexicalEditor, NodeKey } from 'lexical';
import { $getNodeByKey, $getRoot, $getSelection, $setSelection, HISTORY_MERGE_TAG } from 'lexical';
import type { SectionNode } from '../section-node.ts';
import { $isSectionNode } from '../section-node.ts';

/** The sections in which blocks may stand elsewhere: Lexical notes `true` for what itself was changed. */
function $sectionsToMend(touched: ReadonlyMap<NodeKey, boolean> | null): SectionNode[] {
  if (touched === null) return $getRoot().getChildren().filter($isSectionNode);
  const found: SectionNode[] = [];
  for (const [key, isItself] of touched) {
    const node = isItself ? $getNodeByKey(key) : null;
    if ($isSectionNode(node)) found.push(node);
  }
  return found;
}

/**
 * Puts the elements of blocks in the order of their nodes, in the sections that an update touched (null for
 * all). Answers whether any was moved.
 */
export function mendOrder(
  editor: LexicalEditor,
  state: EditorState,
  touched: ReadonlyMap<NodeKey, boolean> | null,
): boolean {
  let isMended = false;
  state.read(
    () => {
      for (const section of $sectionsToMend(touched)) {
        let place = editor.getElementByKey(section.getKey())?.firstChild ?? null;
        for (const block of section.getChildren()) {
          const element = editor.getElementByKey(block.getKey());
          if (element === null) continue;
          if (element === place) place = place.nextSibling;
          else {
            element.parentNode?.insertBefore(element, place);
            isMended = true;
          }
        }
      }
    },
    { editor },
  );
  return isMended;
}

/** Has Lexical show its selection again, which elements that are moved lose. */
export function showSelection(editor: LexicalEditor): void {
  editor.update(
    () => {
      const selection = $getSelection()?.clone() ?? null;
      if (selection === null) return;
      selection.dirty = true;
      $setSelection(selection);
    },
    { tag: HISTORY_MERGE_TAG },
  );
}
