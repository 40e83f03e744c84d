// A document in Lexical. As long as it is only read, Lexical is told that it is not editable, while the
// element is: so the caret, the selection keys and screen readers work, and no input reaches the text.
// Switching between reading and editing leaves every element as it is.

import type { LexicalEditor } from 'lexical';
import { $getRoot, createEditor, HISTORY_MERGE_TAG } from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { $appendNew } from '../editor/append-new.ts';
import { editorTheme } from '../editor/editor-theme.ts';
import { editorNodes } from '../editor/nodes.ts';
import { refuseInput } from '../editor/refuse-input.ts';
import { $nodeOfBlock, $setBlocks } from '../editor/to-lexical.ts';
import type { BlockStarts } from './block-starts.ts';
import { displayGroups } from './display-groups.ts';
import { registerRules } from './editing/register-editing.ts';
import css from './reader.module.css';
import { $createSectionNode, SectionNode } from './section-node.ts';

const documentNodes = [...editorNodes, SectionNode];

/** The Lexical editor of an open document; read-only until it is set editable. */
export interface DocumentEditor {
  readonly lexical: LexicalEditor;
  isEditable(): boolean;
  setEditable(on: boolean): void;
  /** Shows other blocks in place of all; `tag` marks the update. */
  refill(blocks: readonly Block[], tag: string): void;
  /** Lets `act` change the text while it is only read, as when it was changed elsewhere. */
  whileOpen(act: () => void): void;
  dispose(): void;
}

/** Height of a line of reading text in CSS pixels, as the root's own style has it. */
function lineHeightOf(root: HTMLElement): number {
  const height = Number.parseFloat(getComputedStyle(root).lineHeight);
  return Number.isFinite(height) ? height : 29;
}

/** How a document is shown. */
export interface DocumentEditorOptions {
  /** How many blocks a display section has; null for none, so that all blocks stand in the root itself. */
  readonly group: number | null;
  readonly onError: (error: Error) => void;
  /** Something changed the DOM past all refusals, as an input method can, and it was drawn anew. */
  readonly onRestored: () => void;
}

/**
 * Has Lexical look through its node classes, which it does when a page makes its first editor with them and
 * which takes a tenth of the time in which a long text opens: to be called while a window has nothing to do.
 */
export function learnNodes(): void {
  createEditor({ nodes: documentNodes });
}

/** Shows the blocks of a text in `root`, an element whose `contenteditable` is true, for reading. */
export function showDocument(
  root: HTMLElement,
  { blocks, textOf }: Pick<BlockStarts, 'blocks' | 'textOf'>,
  { group, onError, onRestored }: DocumentEditorOptions,
): DocumentEditor {
  const lexical = createEditor({
    namespace: 'document',
    editable: false,
    nodes: documentNodes,
    theme: { ...editorTheme, section: css['section'] },
    onError,
  });
  registerRules(lexical, group);
  // Listening above the root, so that Lexical's own listeners hear nothing.
  const stopRefusing = refuseInput(lexical, root.parentElement ?? root);

  lexical.setRootElement(root);
  const height = lineHeightOf(root);
  const $fill = (given: readonly Block[], textsOf?: (index: number) => string): void => {
    if (group === null || given.length === 0) return $setBlocks(given);
    const sections = displayGroups(given, group, textsOf).map((one) =>
      $appendNew($createSectionNode(one.lines * height), one.blocks.map($nodeOfBlock)),
    );
    $appendNew($getRoot().clear(), sections);
    return undefined;
  };
  lexical.update(() => $fill(blocks, textOf), { discrete: true, skipTransforms: true });

  const guard = new MutationObserver(putBack);
  const watch = (): void => {
    if (!lexical.isEditable())
      guard.observe(root, { childList: true, characterData: true, subtree: true });
  };

  function putBack(): void {
    guard.disconnect();
    const shown = lexical.getEditorState();
    lexical.setRootElement(null);
    lexical.setEditorState(shown);
    lexical.setRootElement(root);
    watch();
    onRestored();
  }
  watch();

  return {
    lexical,
    isEditable: () => lexical.isEditable(),
    setEditable(on) {
      guard.disconnect();
      lexical.setEditable(on);
      root.setAttribute('aria-readonly', String(!on));
      watch();
    },
    refill(given, tag) {
      lexical.update(() => $fill(given), {
        discrete: true,
        skipTransforms: true,
        tag: [tag, HISTORY_MERGE_TAG],
      });
    },
    whileOpen(act) {
      guard.disconnect();
      act();
      guard.takeRecords();
      watch();
    },
    dispose() {
      guard.disconnect();
      stopRefusing();
      lexical.setRootElement(null);
    },
  };
}
