import type { EditorConfig } from 'lexical';
import { $applyNodeReplacement, $getState, $setState, createState, ElementNode } from 'lexical';
import { addThemeClass } from '../editor/theme-class.ts';

const heightState = createState('height', {
  parse: (value) => (typeof value === 'number' && value > 0 ? Math.round(value) : 0),
});

/**
 * A display group of about forty blocks, which Chromium lays out only near the viewport
 * (`content-visibility: auto`). It is made when a document is shown and never stored. It counts as a
 * root for what is in it, so that each block finds its own writing direction.
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

  override isShadowRoot(): true {
    return true;
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
