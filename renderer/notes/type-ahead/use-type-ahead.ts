// The list that opens while one writes: when it is open, what it holds, and its keys.

import { $isCodeNode } from '@lexical/code-core';
import type { LexicalEditor } from 'lexical';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { useEffect, useMemo, useRef, useState } from 'react';
import { showError } from '../../ui/toast.tsx';
import type { TypeAheadItem } from './items.ts';
import type { Trigger } from './trigger.ts';
import { triggerIn } from './trigger.ts';

/** A trigger where it stands: in which text node, and where the caret is in it. */
export interface Typed extends Trigger {
  node: string;
  caret: number;
}

function $typed(): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { key, offset, type } = selection.anchor;
  const node = $getNodeByKey(key);
  if (type !== 'text' || !$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code'))
    return null;
  if ($findMatchingParent(node, $isCodeNode) !== null) return null;
  const trigger = triggerIn(node.getTextContent().slice(Math.max(0, offset - 120), offset));
  return trigger === null ? null : { ...trigger, node: key, caret: offset };
}

/** Takes the sign and what was typed after it out of the text, where it still stands. */
function $takeOut({ node: key, caret, length }: Typed): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node) || node.getTextContentSize() < caret) return;
  node.spliceText(caret - length, length, '', true);
}

function choose(editor: LexicalEditor, typed: Typed, item: TypeAheadItem): void {
  const put = ($write: () => void): void =>
    editor.update(() => {
      $takeOut(typed);
      $write();
    });
  if (item.prepare === undefined) put(() => item.$choose?.(editor));
  else item.prepare().then((after) => put(after), showError);
}

/** Where in the text a trigger begins: it names one opening of the list. */
const startOf = ({ kind, node, caret, length }: Typed): string =>
  `${kind}:${node}:${String(caret - length)}`;

/** The list that is open at the caret. */
export interface TypeAheadState {
  typed: Typed;
  items: readonly TypeAheadItem[];
  active: number;
  setActive: (index: number) => void;
  choose: (item: TypeAheadItem) => void;
}

/** Follows what is typed in an editor; null while no list is open. `itemsOf` answers what fits. */
export function useTypeAhead(
  editor: LexicalEditor,
  itemsOf: (trigger: Trigger) => readonly TypeAheadItem[],
): TypeAheadState | null {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [active, setActive] = useState(0);
  /** The opening that was left with Escape. */
  const left = useRef<string | null>(null);
  const items = useMemo(() => (typed === null ? [] : itemsOf(typed)), [typed, itemsOf]);
  const isOpen = typed !== null && items.length > 0;

  useEffect(() => {
    let last: Typed | null = null;
    const close = (): void => {
      last = null;
      setTyped(null);
    };
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
        const now = editorState.read($typed);
        // It opens by typing only; the caret alone may leave it.
        const wasOpen = last !== null;
        if (now === null || startOf(now) === left.current || !(wasOpen || dirtyLeaves.size > 0)) {
          if (now === null) left.current = null;
          if (wasOpen) close();
          return;
        }
        if (last !== null && startOf(last) !== startOf(now) && dirtyLeaves.size === 0) {
          close();
          return;
        }
        if (last?.query === now.query && startOf(last) === startOf(now)) return;
        last = now;
        setActive(0);
        setTyped(now);
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          close();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const step = (by: 1 | -1) => (event: KeyboardEvent) => {
      event.preventDefault();
      setActive((at) => (at + by + items.length) % items.length);
      return true;
    };
    const take = (event: KeyboardEvent | null): boolean => {
      const item = items[active];
      if (item === undefined || event?.shiftKey === true) return false;
      event?.preventDefault();
      setTyped(null);
      choose(editor, typed, item);
      return true;
    };
    const escape = (event: KeyboardEvent): boolean => {
      event.preventDefault();
      left.current = startOf(typed);
      setTyped(null);
      return true;
    };
    const priority = COMMAND_PRIORITY_CRITICAL;
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step(1), priority),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, step(-1), priority),
      editor.registerCommand(KEY_ENTER_COMMAND, take, priority),
      editor.registerCommand(KEY_TAB_COMMAND, take, priority),
      editor.registerCommand(KEY_ESCAPE_COMMAND, escape, priority),
    );
  }, [editor, isOpen, items, active, typed]);

  if (typed === null || items.length === 0) return null;
  return {
    typed,
    items,
    active: Math.min(active, items.length - 1),
    setActive,
    choose: (item) => {
      setTyped(null);
      choose(editor, typed, item);
    },
  };
}
