import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';

/** What is done to a text at random. */
export const changeKinds = ['type', 'remove', 'insert', 'move'] as const;
/** One of `changeKinds`. */
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Does something to the text of the update under way; `at`, any number from 0, chooses the place. Types a letter
 * behind a text, removes a block, puts one at the end, or moves one to the top.
 */
export function $change(kind: ChangeKind, at: number): void {
  const root = $getRoot();
  const node = root.getChildAtIndex(at % Math.max(1, root.getChildrenSize()));
  const texts = root.getAllTextNodes();
  const text = texts[at % Math.max(1, texts.length)];
  if (kind === 'type') text?.setTextContent(`${text.getTextContent()}x`).select();
  else if (kind === 'remove') node?.remove();
  else if (kind === 'insert')
    root.append($createParagraphNode().append($createTextNode(`new ${at}`)));
  else if (node !== null && node.getPreviousSibling() !== null)
    root.getFirstChild()?.insertBefore(node);
}
