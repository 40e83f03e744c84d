import type { EditorConfig, LexicalNode } from 'lexical';
import { $applyNodeReplacement, DecoratorNode } from 'lexical';
import { addThemeClass } from './theme-class.ts';

/** A horizontal rule. It is nothing in plain text. */
export class RuleNode extends DecoratorNode<null> {
  override $config() {
    return this.config('rule', { extends: DecoratorNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('hr');
    addThemeClass(element, config, 'rule');
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): false {
    return false;
  }
}

/** A line across the text; within an update. */
export function $createRuleNode(): RuleNode {
  return $applyNodeReplacement(new RuleNode());
}

/** Whether a node is a line across the text. */
export function $isRuleNode(node: LexicalNode): node is RuleNode {
  return node instanceof RuleNode;
}
