// The footnotes of a note in the order of their signs.

import type { LexicalEditor, UpdateListenerPayload } from 'lexical';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
} from 'lexical';
import { useEffect, useState } from 'react';
import type { FootnoteText } from '#core/text/blocks.ts';
import { $createFootnoteNode, $isFootnoteNode } from '../../editor/inline-nodes.ts';
import { $isObjectNode } from '../inline/object-caret.ts';

/** A footnote by the node of its sign. */
export interface Footnote {
  key: string;
  runs: FootnoteText[];
}

function footnotesOf(editor: LexicalEditor): Footnote[] {
  const signs = editor.getRootElement()?.querySelectorAll('[data-footnote]') ?? [];
  if (signs.length === 0) return [];
  return editor.read(() =>
    Array.from(signs).flatMap((sign, index) => {
      const name = `Footnote ${String(index + 1)}`;
      if (sign.getAttribute('aria-label') !== name) sign.setAttribute('aria-label', name);
      const node = $getNearestNodeFromDOMNode(sign);
      return $isFootnoteNode(node) ? [{ key: node.getKey(), runs: node.getFootnote().runs }] : [];
    }),
  );
}

const isSame = (one: readonly Footnote[], other: readonly Footnote[]): boolean =>
  one.length === other.length &&
  one.every(({ key, runs }, at) => key === other[at]?.key && runs === other[at].runs);

/**
 * Whether an update may have changed footnotes or their order: a sign changed, or what an element holds.
 * Letters typed into a line do neither, and looking for all signs takes a while in a long note.
 */
function mayTouchFootnotes({
  editorState,
  dirtyElements,
  dirtyLeaves,
}: UpdateListenerPayload): boolean {
  // The root is always said to have changed; with what it holds, its blocks have.
  for (const [key, isOwn] of dirtyElements) if (isOwn && key !== 'root') return true;
  // When a whole state is set, as by undo, only the root is named.
  if (dirtyLeaves.size === 0) return dirtyElements.size > 0;
  return editorState.read(() =>
    [...dirtyLeaves].some((key) => $isFootnoteNode($getNodeByKey(key))),
  );
}

/** The footnotes of an editor, live. */
export function useFootnotes(editor: LexicalEditor): readonly Footnote[] {
  const [footnotes, setFootnotes] = useState<readonly Footnote[]>([]);
  useEffect(() => {
    const follow = (): void => {
      const now = footnotesOf(editor);
      setFootnotes((last) => (isSame(last, now) ? last : now));
    };
    follow();
    return editor.registerUpdateListener((update) => {
      if (mayTouchFootnotes(update)) follow();
    });
  }, [editor]);
  return footnotes;
}

/** A sign stands close to what it belongs to: the space before it goes, where no word follows at once. */
function $dropSpaceBefore(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || $isObjectNode(node)) return;
  const text = node.getTextContent();
  if (text[offset - 1] !== ' ' || /^\S/u.test(text.slice(offset))) return;
  const before = node.getPreviousSibling();
  if (text !== ' ') node.spliceText(offset - 1, 1, '', true);
  else if ($isTextNode(before)) {
    const size = before.getTextContentSize();
    node.remove();
    before.select(size, size);
  }
}

/** Puts the sign of a new footnote behind the selection; answers its key, null where there is no caret. */
export function $insertFootnote(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
  $dropSpaceBefore();
  const sign = $createFootnoteNode({ type: 'footnote', runs: [] });
  selection.insertNodes([sign]);
  return sign.getKey();
}

/** Gives a footnote another text. */
export function $setFootnoteText(key: string, runs: FootnoteText[]): void {
  const node = $getNodeByKey(key);
  if ($isFootnoteNode(node)) node.setFootnote({ type: 'footnote', runs });
}

/** Puts the caret of a text behind a footnote's sign, and brings it into view. */
export function goToSign(editor: LexicalEditor, key: string): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    if ($isFootnoteNode(node)) node.select(1, 1);
  });
  editor.focus();
  editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
}
