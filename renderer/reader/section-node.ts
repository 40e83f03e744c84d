import type { DOMExportOutput, EditorConfig } from 'lexical';
import { $applyNodeReplacement, $getState, $setState, createState, ElementNode } from 'lexical';
import { addThemeClass } from '../editor/theme-class.ts';

const heightState = createState('height', {
  parse: (value) => (typeof value === 'number' && value > 0 ? Math.round(value) : 0),
});

/** How many of the functions that want to see no borders are under way. */
let flattened = 0;

/**
 * Runs a function for which sections are ordinary elements and not roots of their own, so that it acts
 * on the blocks over a border as if there were none.
 */
export function withoutBorders<T>(act: () => T): T {
  flattened += 1;
  try {
    return act();
  } finally {
    flattened -= 1;
  }
}

/**
 * A display group of forty blocks or more (display-groups.ts), which Chromium lays out only near the
 * viewport (`content-visibility: auto`). It is made when a document is shown and never stored. It counts as a
 * root for what is in it, so that blocks in it are treated as if they stood in the editor's own root;
 * except while text is deleted (`withoutBorders`), which would stop at the border of a root.
 */
export class SectionNode extends ElementNode {
  override $config() {
    return this.config('section', { extends: ElementNode, stateConfigs: [heightState] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('div');
    addThemeClass(element, config, 'section');
    const height = $getState(this, heightState, 'direct');
    element.style.setProperty('contain-intrinsic-size', `auto ${height}px`);
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** A section is nothing outside this program: its blocks are copied without it. */
  override exportDOM(): DOMExportOutput {
    return { element: document.createDocumentFragment() };
  }

  override isShadowRoot(): boolean {
    return flattened === 0;
  }

  override canIndent(): false {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override excludeFromCopy(): true {
    return true;
  }
}

/** A section whose height, before it is laid out, is taken to be this many CSS pixels. */
export function $createSectionNode(height: number): SectionNode {
  return $setState($applyNodeReplacement(new SectionNode()), heightState, height);
}

/** Whether a node is a display section. */
export function $isSectionNode(node: unknown): node is SectionNode {
  return node instanceof SectionNode;
}
