// A document in Lexical, for reading. Lexical is told that it is not editable, while the element is:
// so the caret, the selection keys and screen readers work, and no input reaches the text.

import type { EditorState } from 'lexical';
import { $getRoot, createEditor } from 'lexical';
import { editorTheme } from '../editor/editor-theme.ts';
import { editorNodes } from '../editor/nodes.ts';
import { $nodeOfBlock } from '../editor/to-lexical.ts';
import type { BlockStarts } from './block-starts.ts';
import { displayGroups } from './display-groups.ts';
import type { DomOffsets } from './offset-map.ts';
import { domOffsets } from './offset-map.ts';
import css from './reader.module.css';
import { $createSectionNode, SectionNode } from './section-node.ts';

/** Input that would change the text; none of it reaches Lexical or the DOM. */
const refused = [
  'beforeinput',
  'input',
  'paste',
  'cut',
  'drop',
  'dragover',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

export interface ReadingEditor {
  readonly offsets: DomOffsets;
  dispose(): void;
}

/** Height of a line of reading text in CSS pixels, as the root's own style has it. */
function lineHeightOf(root: HTMLElement): number {
  const height = Number.parseFloat(getComputedStyle(root).lineHeight);
  return Number.isFinite(height) ? height : 29;
}

/**
 * Shows blocks in `root`, an element whose `contenteditable` is true. Once it is shown, nothing changes
 * the DOM any more; when something does past all refusals, as an input method can, the text is drawn
 * anew and `onRestored` is called with the offsets of the new elements.
 */
export function showDocument(
  root: HTMLElement,
  starts: BlockStarts,
  onRestored: (offsets: DomOffsets) => void,
): ReadingEditor {
  const editor = createEditor({
    namespace: 'document',
    editable: false,
    nodes: [...editorNodes, SectionNode],
    theme: { ...editorTheme, section: css['section'] },
    onError: (error) => {
      throw error;
    },
  });
  const refuse = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    // Cancelling a drag over an element would mean that it takes drops; files are for the window.
    const dragged = event instanceof DragEvent ? event.dataTransfer : null;
    if (dragged !== null && !dragged.types.includes('Files')) dragged.dropEffect = 'none';
  };
  // Listening above the root and in the capturing phase, so that Lexical's own listeners hear nothing.
  const above = root.parentElement ?? root;
  for (const name of refused) above.addEventListener(name, refuse, { capture: true });

  editor.setRootElement(root);
  const height = lineHeightOf(root);
  editor.update(
    () => {
      const sections = displayGroups(starts.blocks).map((group) =>
        $createSectionNode(group.lines * height).append(...group.blocks.map($nodeOfBlock)),
      );
      $getRoot()
        .clear()
        .append(...sections);
    },
    { discrete: true, skipTransforms: true },
  );

  const shown: EditorState = editor.getEditorState();
  const guard = new MutationObserver(putBack);
  const whatever = { childList: true, characterData: true, subtree: true };

  function putBack(): void {
    guard.disconnect();
    editor.setRootElement(null);
    editor.setEditorState(shown);
    editor.setRootElement(root);
    guard.observe(root, whatever);
    onRestored(domOffsets(root, starts));
  }
  guard.observe(root, whatever);

  return {
    offsets: domOffsets(root, starts),
    dispose() {
      guard.disconnect();
      for (const name of refused) above.removeEventListener(name, refuse, { capture: true });
      editor.setRootElement(null);
    },
  };
}
