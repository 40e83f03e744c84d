// Which nodes of an editor are selected as a whole. Lexical's own hook listens once for each node that asks,
// and reads the editor for each at every key.

import type { LexicalEditor, NodeKey } from 'lexical';
import { $createNodeSelection, $getSelection, $isNodeSelection, $setSelection } from 'lexical';
import { useCallback, useSyncExternalStore } from 'react';

interface Watch {
  keys: ReadonlySet<NodeKey>;
  readonly listeners: Set<() => void>;
  stop: () => void;
}

const watches = new WeakMap<LexicalEditor, Watch>();
const none: ReadonlySet<NodeKey> = new Set();

function $selectedKeys(): ReadonlySet<NodeKey> {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection._nodes : none;
}

function isSame(one: ReadonlySet<NodeKey>, other: ReadonlySet<NodeKey>): boolean {
  return one === other || (one.size === other.size && [...one].every((key) => other.has(key)));
}

function watch(editor: LexicalEditor): Watch {
  const known = watches.get(editor);
  if (known !== undefined) return known;
  const made: Watch = { keys: none, listeners: new Set(), stop: () => undefined };
  const follow = (): void => {
    const keys = editor.getEditorState().read($selectedKeys);
    if (isSame(keys, made.keys)) return;
    made.keys = new Set(keys);
    for (const listener of made.listeners) listener();
  };
  const stop = editor.registerUpdateListener(follow);
  made.stop = () => {
    stop();
    watches.delete(editor);
  };
  watches.set(editor, made);
  follow();
  return made;
}

/** Whether a node is selected as a whole, live. */
export function useIsSelected(editor: LexicalEditor, key: NodeKey): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const watched = watch(editor);
      watched.listeners.add(listener);
      return () => {
        watched.listeners.delete(listener);
        if (watched.listeners.size === 0) watched.stop();
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => watches.get(editor)?.keys.has(key) === true);
}

/** Selects a node as a whole, and nothing else. */
export function selectNode(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const selection = $createNodeSelection();
    selection.add(key);
    $setSelection(selection);
  });
}
