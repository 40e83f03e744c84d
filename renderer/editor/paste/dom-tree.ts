import type { HtmlTree } from './html-tree.ts';

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

// A form whose input is named `childNodes` answers that input instead of its children. The getters
// of the prototypes cannot be shadowed from inside a document.
const children = (node: Node): ArrayLike<Node> => Reflect.get(Node.prototype, 'childNodes', node);
const typeOf = (node: Node): number => Reflect.get(Node.prototype, 'nodeType', node);
const valueOf = (node: Node): string => Reflect.get(Node.prototype, 'nodeValue', node) ?? '';
const localName = (node: Element): string => Reflect.get(Element.prototype, 'localName', node);
const namespaceOf = (node: Element): string | null =>
  Reflect.get(Element.prototype, 'namespaceURI', node);

function isElementNode(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

/** Reads a node of an inert document as the walk sees it; comments and the like are left out. */
export function treesOf(parent: Node): HtmlTree[] {
  const trees: HtmlTree[] = [];
  for (const node of Array.from(children(parent))) {
    if (isElementNode(node)) {
      trees.push({
        tag: localName(node).toLowerCase(),
        html: namespaceOf(node) === htmlNamespace,
        attribute: (name) => Element.prototype.getAttribute.call(node, name),
        children: treesOf(node),
      });
    } else if (typeOf(node) === Node.TEXT_NODE) trees.push({ text: valueOf(node) });
  }
  return trees;
}
