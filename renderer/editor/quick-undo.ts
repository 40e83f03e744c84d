// Undo that draws only what it changes. Lexical's history sets a whole state, and for that Lexical goes through
// all nodes and has all elements laid out anew; there is no option for less, and to mark nodes as changed by its
// documented calls makes copies of them, which the history does not know. So the nodes of the state are put into
// the update (`_pendingEditorState`, `_nodeMap`, `_selection`), and Lexical is told which to draw (`_dirtyElements`,
// `_dirtyLeaves`, `_dirtyType`) and which belong to the history (`_cloneNotNeeded`). None of these fields is
// documented: look at this when Lexical is brought up to date. A test holds what is shown to what Lexical shows.

import type { EditorState, LexicalEditor, LexicalNode } from 'lexical';
import { $isElementNode, $setSelection, HISTORIC_TAG } from 'lexical';

/** Lexical's words for an update in which nothing changed, and for one in which some nodes did. */
const nothingDirty = 0;
const someNodesDirty = 1;

/** Says that a node changed, and that something below each element around it did. */
function markDirty(editor: LexicalEditor, state: EditorState, node: LexicalNode): void {
  if ($isElementNode(node)) editor._dirtyElements.set(node.__key, true);
  else editor._dirtyLeaves.add(node.__key);
  let above = node.__parent;
  while (above !== null && !editor._dirtyElements.has(above)) {
    editor._dirtyElements.set(above, false);
    above = state._nodeMap.get(above)?.__parent ?? null;
  }
}

/** Makes the state of the update under way the one given. */
function $take(editor: LexicalEditor, state: EditorState): void {
  const nodes = editor._pendingEditorState?._nodeMap;
  if (nodes === undefined) return;
  const gone = [...nodes.keys()].filter((key) => !state._nodeMap.has(key));
  const changed = [...state._nodeMap.values()].filter((node) => nodes.get(node.__key) !== node);
  for (const key of gone) {
    nodes.delete(key);
    editor._dirtyElements.delete(key);
    editor._dirtyLeaves.delete(key);
  }
  for (const node of changed) {
    nodes.set(node.__key, node);
    // It belongs to the history: who changes it makes a copy first.
    editor._cloneNotNeeded.delete(node.__key);
    markDirty(editor, state, node);
  }
  if (changed.length > 0 && editor._dirtyType === nothingDirty) editor._dirtyType = someNodesDirty;
  $setSelection(state._selection?.clone() ?? null);
}

/** Makes an editor's undo and redo quick; returns the undo of that. */
export function registerQuickUndo(editor: LexicalEditor): () => void {
  const setWhole = editor.setEditorState.bind(editor);
  editor.setEditorState = (state, options) => {
    if (options?.tag !== HISTORIC_TAG || state.isEmpty() || editor.isComposing())
      return setWhole(state, options);
    return editor.update(() => $take(editor, state), {
      discrete: true,
      skipTransforms: true,
      tag: HISTORIC_TAG,
    });
  };
  return () => {
    editor.setEditorState = setWhole;
  };
}
