import { $isLinkNode } from '@lexical/link';
import type { LexicalEditor } from 'lexical';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_NORMAL,
} from 'lexical';
import { desktop } from '../../services/desktop.ts';
import { isMac } from '../../ui/keys.ts';
import { showError } from '../../ui/toast.tsx';

/** A click with Control (Command on a Mac) opens a link; a plain one puts the caret into it. */
export function registerOpenLinks(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    (event) => {
      const wanted = isMac ? event.metaKey : event.ctrlKey;
      const at = wanted && event.target instanceof Node ? event.target : null;
      const node = at === null ? null : $getNearestNodeFromDOMNode(at);
      const link = node === null ? null : $findMatchingParent(node, $isLinkNode);
      if (link === null) return false;
      event.preventDefault();
      desktop('openLink', { url: link.getURL() }).catch(showError);
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}
