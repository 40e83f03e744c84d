// A speaker's turn in the editor: a paragraph that knows the speaker's label, and the label's own text
// node, so that the label can be drawn apart from what is said.

import type { EditorConfig, LexicalNode } from 'lexical';
import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  ParagraphNode,
  TextNode,
} from 'lexical';
import { addThemeClass } from './theme-class.ts';

const labelState = createState('label', {
  parse: (value) => (typeof value === 'string' ? value : ''),
  resetOnCopyNode: true,
});

const impliedState = createState('implied', {
  parse: (value) => value === true,
  resetOnCopyNode: true,
});

/** The paragraph that opens a turn. */
export class TurnParagraphNode extends ParagraphNode {
  override $config() {
    return this.config('turn-paragraph', {
      extends: ParagraphNode,
      stateConfigs: [labelState, impliedState],
    });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    addThemeClass(element, config, 'turn');
    if (this.isImplied()) element.setAttribute('data-said-by', this.getLabel());
    return element;
  }

  /** Who speaks, as labelled. */
  getLabel(): string {
    return $getState(this, labelState);
  }

  /** Whether the label does not stand in the text: the user said who speaks. */
  isImplied(): boolean {
    return $getState(this, impliedState);
  }
}

/** The text of a turn's label with its mark: `Dr. Carter: `. */
export class TurnLabelNode extends TextNode {
  override $config() {
    return this.config('turn-label', { extends: TextNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    addThemeClass(element, config, 'turnLabel');
    element.setAttribute('data-turn-label', '');
    return element;
  }

  /** Behind the space that ends a label, words are said; without it the label is being written. */
  override canInsertTextAfter(): boolean {
    return !/\s$/u.test(this.getTextContent());
  }
}

/**
 * An empty paragraph that opens a turn of this label; `isImplied` when the label does not stand in its text.
 * Within an update.
 */
export function $createTurnParagraphNode(label: string, isImplied = false): TurnParagraphNode {
  const node = $setState($applyNodeReplacement(new TurnParagraphNode()), labelState, label);
  return isImplied ? $setState(node, impliedState, true) : node;
}

/** The label with its mark, as it stands in the text; within an update. */
export function $createTurnLabelNode(text: string): TurnLabelNode {
  return $applyNodeReplacement(new TurnLabelNode(text));
}

/** Whether a node opens a turn. */
export function $isTurnParagraphNode(node: LexicalNode): node is TurnParagraphNode {
  return node instanceof TurnParagraphNode;
}

/** Whether a node is the label of a turn. */
export function $isTurnLabelNode(node: LexicalNode): node is TurnLabelNode {
  return node instanceof TurnLabelNode;
}
