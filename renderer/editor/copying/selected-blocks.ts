// What is selected in a text, as our blocks: of a note and of a document alike, written or only read.

import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import type { BaseSelection, LexicalEditor } from 'lexical';
import { $createRangeSelectionFromDom, $getSelection, getNearestEditorFromDOMNode } from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { nextTask } from '../../services/next-task.ts';
import { blocksOfNodes } from '../paste/lexical-clipboard.ts';
import { $selectedOf, $stretchOf } from './selected-stretch.ts';
import { textOfSelection } from './text-of-selection.ts';

/** How long is read in one go, in milliseconds. */
const slice = 8;

/** What is selected that is no stretch of text: a table's cells, a picture. */
function $others(editor: LexicalEditor, selection: BaseSelection | null): Block[] {
  return blocksOfNodes($generateJSONFromSelectedNodes(editor, selection).nodes) ?? [];
}

/**
 * The blocks that are selected in a text, in portions that are read in a task each; nothing when nothing is
 * selected. They are those of the moment of the call, whatever is written meanwhile.
 */
export async function* selectedBlocks(root: HTMLElement): AsyncGenerator<Block[], void> {
  const editor = getNearestEditorFromDOMNode(root);
  if (editor === null) return;
  const { stretch, others, state } = editor.read(() => {
    const isShown = textOfSelection() === root;
    const shown = isShown ? $createRangeSelectionFromDom(getSelection(), editor) : null;
    const selection = shown ?? $getSelection();
    const found = $stretchOf(selection);
    return {
      stretch: found,
      others: found === null ? $others(editor, selection) : [],
      state: editor.getEditorState(),
    };
  });
  if (stretch === null) return yield others;
  for (let at = 0; at < stretch.blocks.length;) {
    if (at > 0) await nextTask();
    const until = performance.now() + slice;
    const portion: Block[] = [];
    state.read(
      () => {
        do {
          portion.push(...$selectedOf(stretch, at));
          at += 1;
        } while (at < stretch.blocks.length && performance.now() < until);
      },
      { editor },
    );
    yield portion;
  }
}
