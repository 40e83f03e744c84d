import type { EditorConfig, LexicalEditor, LexicalNode } from 'lexical';
import { $applyNodeReplacement, $getState, $setState, createState, DecoratorNode } from 'lexical';
import type { ReactNode } from 'react';
import { createElement } from 'react';
import { isObject } from '#core/check.ts';
import type { CitationBlock } from '#core/text/blocks.ts';
import { block } from '#core/text/check-block.ts';
import { citationView } from './citation-slot.ts';
import { addThemeClass } from './theme-class.ts';

/** What a node holds before it is given its citation; never drawn and refused when saved. */
const none: CitationBlock = { type: 'citation', passage: 'none', quote: '', source: '' };

/** Reads a citation from pasted or stored JSON; what is no citation is refused with an error. */
function parseCitation(value: unknown): CitationBlock {
  if (value === undefined) return none;
  const read = block(isObject(value) ? { ...value, type: 'citation' } : value, 'citation');
  return read.type === 'citation' ? read : none;
}

const citationState = createState('citation', { parse: parseCitation });

/** A passage cited in a note, as a block of its own. In plain text it is its quote. */
export class CitationNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('citation', { extends: DecoratorNode, stateConfigs: [citationState] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    addThemeClass(element, config, 'citation');
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override decorate(_editor: LexicalEditor, _config: EditorConfig): ReactNode {
    const view = citationView();
    const citation = $getState(this, citationState, 'direct');
    return view === null ? null : createElement(view, { citation, nodeKey: this.getKey() });
  }

  override getTextContent(): string {
    return this.getCitation().quote;
  }

  override isInline(): false {
    return false;
  }

  getCitation(): CitationBlock {
    return $getState(this, citationState);
  }

  setCitation(citation: CitationBlock): this {
    return $setState(this, citationState, citation);
  }
}

/** A node for this citation; within an update. */
export function $createCitationNode(citation: CitationBlock): CitationNode {
  return $applyNodeReplacement(new CitationNode()).setCitation(citation);
}

/** Whether a node is a citation as a block. */
export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
