import type { EditorConfig, LexicalNode } from 'lexical';
import { $applyNodeReplacement, $getState, $setState, createState, DecoratorNode } from 'lexical';
import type { ImageBlock } from '#core/text/blocks.ts';
import { addThemeClass } from './theme-class.ts';

const text = { parse: (value: unknown) => (typeof value === 'string' ? value : '') };
const assetState = createState('asset', text);
const altState = createState('alt', text);

/** A picture of the library's assets. It is U+FFFC in plain text. */
export class ImageNode extends DecoratorNode<null> {
  override $config() {
    return this.config('image', { extends: DecoratorNode, stateConfigs: [assetState, altState] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('figure');
    addThemeClass(element, config, 'image');
    const image = document.createElement('img');
    const { asset, alt } = this.getImage();
    image.src = `/asset/${asset}`;
    image.alt = alt;
    image.draggable = false;
    element.append(image);
    return element;
  }

  override updateDOM(before: ImageNode, element: HTMLElement): boolean {
    const { asset, alt } = this.getImage();
    if (before.getImage().asset !== asset) return true;
    const image = element.querySelector('img');
    if (image !== null) image.alt = alt;
    return false;
  }

  override getTextContent(): string {
    return '\uFFFC';
  }

  override isInline(): false {
    return false;
  }

  getImage(): ImageBlock {
    return {
      type: 'image',
      asset: $getState(this, assetState, 'direct'),
      alt: $getState(this, altState, 'direct'),
    };
  }
}

/** Gives a picture another description. */
export function $describeImage(node: ImageNode, alt: string): void {
  $setState(node, altState, alt);
}

/** A node for this picture; within an update. */
export function $createImageNode(image: ImageBlock): ImageNode {
  const node = $applyNodeReplacement(new ImageNode());
  $setState(node, assetState, image.asset);
  return $setState(node, altState, image.alt);
}

/** Whether a node is a picture. */
export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
