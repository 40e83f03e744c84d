import { $isCodeNode } from '@lexical/code-core';
import { $isLinkNode } from '@lexical/link';
import { $findTableNode, $isTableSelection } from '@lexical/table';
import type { LexicalEditor, TextFormatType } from 'lexical';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import type { CalloutKind } from '#core/text/blocks.ts';
import { $isCalloutNode } from '../../editor/callout-node.ts';
import type { BlockStyle } from './block-style.ts';
import { $blockAround, $blockStyle } from './block-style.ts';
import type { markKeys } from './note-keys.ts';

/** A mark the toolbar has a button for, by Lexical's name. */
export type ToolbarMark = keyof typeof markKeys;
/** The buttons for marks, in their order. */
export const toolbarMarks: readonly ToolbarMark[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'highlight',
];

/** What the toolbar shows of the selection. */
export interface ToolbarState {
  style: BlockStyle | null;
  marks: readonly TextFormatType[];
  inLink: boolean;
  inTable: boolean;
  /** The language of the code the caret stands in, empty for none; null outside of code. */
  language: string | null;
  /** The kind of the callout the caret stands in; null outside of one. */
  callout: CalloutKind | null;
}

const nothing: ToolbarState = {
  style: null,
  marks: [],
  inLink: false,
  inTable: false,
  language: null,
  callout: null,
};

function $toolbarState(): ToolbarState {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return { ...nothing, style: 'paragraph', inTable: true };
  if (!$isRangeSelection(selection)) return nothing;
  const node = selection.anchor.getNode();
  const code = $blockAround($isCodeNode);
  return {
    style: $blockStyle(),
    marks: toolbarMarks.filter((mark) => selection.hasFormat(mark)),
    inLink: $findMatchingParent(node, $isLinkNode) !== null,
    inTable: $findTableNode(node) !== null,
    language: code === null ? null : (code.getLanguage() ?? ''),
    callout: $blockAround($isCalloutNode)?.getKind() ?? null,
  };
}

/** The state of an editor's selection, live; only a change of it draws anything again. */
export function useToolbarState(editor: LexicalEditor): ToolbarState {
  const [state, setState] = useState(nothing);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($toolbarState);
        setState((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
      }),
    [editor],
  );
  return state;
}
