import type { EditorConfig, LexicalNode, RangeSelection } from 'lexical';
import {
  $applyNodeReplacement,
  $createParagraphNode,
  $getState,
  $isLineBreakNode,
  $setState,
  createState,
  ElementNode,
} from 'lexical';
import type { ParagraphNode } from 'lexical';
import type { CalloutKind } from '#core/text/blocks.ts';
import { calloutKinds } from '#core/text/blocks.ts';
import { calloutNames } from '#core/formats/words.ts';
import { addThemeClass } from './theme-class.ts';

const kindState = createState('kind', {
  parse: (value) => calloutKinds.find((kind) => kind === value) ?? 'note',
});

/** Text set apart in a box. Enter begins a new line in it, and on an empty last line leaves it. */
export class CalloutNode extends ElementNode {
  override $config() {
    return this.config('callout', { extends: ElementNode, stateConfigs: [kindState] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    addThemeClass(element, config, 'callout');
    this.showKind(element);
    return element;
  }

  override updateDOM(before: CalloutNode, element: HTMLElement): boolean {
    if (before.getKind() !== this.getKind()) this.showKind(element);
    return false;
  }

  private showKind(element: HTMLElement): void {
    const kind = this.getKind();
    element.dataset['kind'] = kind;
    element.dataset['name'] = calloutNames[kind];
    element.setAttribute('role', 'note');
    element.setAttribute('aria-label', calloutNames[kind]);
  }

  override insertNewAfter(
    selection: RangeSelection,
    restoreSelection?: boolean,
  ): ParagraphNode | null {
    const last = this.getLastChild();
    const { anchor } = selection;
    const isAtEnd = anchor.type === 'element' && anchor.offset === this.getChildrenSize();
    if (selection.isCollapsed() && isAtEnd && (last === null || $isLineBreakNode(last))) {
      last?.remove();
      const paragraph = $createParagraphNode();
      this.insertAfter(paragraph, restoreSelection);
      return paragraph;
    }
    selection.insertLineBreak();
    return null;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode().append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }

  getKind(): CalloutKind {
    return $getState(this, kindState);
  }

  setKind(kind: CalloutKind): this {
    return $setState(this, kindState, kind);
  }
}

/** An empty callout of this kind; within an update. */
export function $createCalloutNode(kind: CalloutKind): CalloutNode {
  return $applyNodeReplacement(new CalloutNode()).setKind(kind);
}

/** Whether a node is a callout. */
export function $isCalloutNode(node: LexicalNode | null | undefined): node is CalloutNode {
  return node instanceof CalloutNode;
}
