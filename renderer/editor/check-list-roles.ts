import { $isListNode, ListNode } from '@lexical/list';
import type { LexicalEditor } from 'lexical';
import { $getNodeByKey } from 'lexical';

/** A list of check boxes is a group of them to screen readers, and no list of points. Returns the undo. */
export function registerCheckListRoles(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(
    ListNode,
    (mutations) => {
      editor.getEditorState().read(() => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          const element = editor.getElementByKey(key);
          if (!$isListNode(node) || element === null) continue;
          if (node.getListType() === 'check') element.setAttribute('role', 'group');
          else element.removeAttribute('role');
        }
      });
    },
    { skipInitialization: false },
  );
}
