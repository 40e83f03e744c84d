import { $isLinkNode } from '@lexical/link';
import { $findTableNode } from '@lexical/table';
import type { LexicalEditor, TextFormatType } from 'lexical';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import type { BlockStyle } from './block-style.ts';
import { $blockStyle } from './block-style.ts';
import type { markKeys } from './note-keys.ts';

export type ToolbarMark = keyof typeof markKeys;
export const toolbarMarks: readonly ToolbarMark[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
];

/** What the toolbar shows of the selection. */
export interface ToolbarState {
  style: BlockStyle | null;
  marks: readonly TextFormatType[];
  inLink: boolean;
  inTable: boolean;
}

const nothing: ToolbarState = { style: null, marks: [], inLink: false, inTable: false };

function $toolbarState(): ToolbarState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nothing;
  const node = selection.anchor.getNode();
  return {
    style: $blockStyle(),
    marks: toolbarMarks.filter((mark) => selection.hasFormat(mark)),
    inLink: $findMatchingParent(node, $isLinkNode) !== null,
    inTable: $findTableNode(node) !== null,
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
