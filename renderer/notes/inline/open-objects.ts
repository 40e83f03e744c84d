// A click on a mention leads to what it mentions; so does the key that opens things, with the caret at it.

import { $isLinkNode } from '@lexical/link';
import type { LexicalEditor, LexicalNode } from 'lexical';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import {
  $isFootnoteNode,
  $isInlineCitationNode,
  $isMentionNode,
} from '../../editor/inline-nodes.ts';
import { desktop } from '../../services/desktop.ts';
import { useLibrary } from '../../state/library.ts';
import { openActor } from '../../state/open-pages.ts';
import { openDocument, openNote } from '../../state/workspace.ts';
import { sideOf } from '../../ui/side-of.ts';
import { showError, showToast } from '../../ui/toast.tsx';
import { $objectAtCaret } from './object-caret.ts';
import { OPEN_AT_CARET_COMMAND } from './open-command.ts';

/** What else opens: a citation's card and a footnote's text, by the node's key. */
export interface ObjectOpeners {
  citation: (key: string) => void;
  footnote: (key: string) => void;
}

function $open(node: LexicalNode, side: 'home' | 'beside', openers: ObjectOpeners): boolean {
  if ($isInlineCitationNode(node)) openers.citation(node.getKey());
  else if ($isFootnoteNode(node)) openers.footnote(node.getKey());
  else if ($isMentionNode(node)) {
    const { kind, id } = node.getMention();
    const { actors, documents, notes } = useLibrary.getState();
    if (kind === 'actor' && actors.has(id)) openActor(id, side);
    else if (kind === 'document' && documents.has(id)) openDocument(id, {}, side);
    else if (kind === 'note' && notes.has(id)) openNote(id, {}, side);
    else showToast(`This ${kind} was deleted.`);
  } else return false;
  return true;
}

/** Listens to clicks and to the key; returns the undo. */
export function registerOpenObjects(editor: LexicalEditor, openers: ObjectOpeners): () => void {
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const at = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
        if (at === null || !$open(at, sideOf(event), openers)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || !(event.ctrlKey || event.metaKey)) return false;
        const opened = editor.dispatchCommand(OPEN_AT_CARET_COMMAND, { beside: event.shiftKey });
        if (opened) event.preventDefault();
        return opened;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      OPEN_AT_CARET_COMMAND,
      ({ beside }) => {
        const object = $objectAtCaret();
        if (object !== null) return $open(object, beside ? 'beside' : 'home', openers);
        const selection = $getSelection();
        const link = $isRangeSelection(selection)
          ? $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
          : null;
        if (link === null) return false;
        desktop('openLink', { url: link.getURL() }).catch(showError);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}
