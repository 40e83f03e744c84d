// What the walk over pasted HTML sees of it: text, and elements with a name, attributes and children.
// The walk never touches a DOM node, so it runs the same in a browser and in a unit test.

/** A text node. */
export interface HtmlText {
  text: string;
}

/** An element with what is read of it. */
export interface HtmlElement {
  /** The element's local name in lower case. */
  tag: string;
  /** Whether it is HTML, not SVG or MathML that happens to use the same name. */
  html: boolean;
  attribute(name: string): string | null;
  children: readonly HtmlTree[];
  /** On the sign of a footnote: the note's own text. */
  footnote?: readonly HtmlTree[];
}

/** A node of the tree. */
export type HtmlTree = HtmlText | HtmlElement;

/** Whether a node is an element. */
export function isElement(tree: HtmlTree): tree is HtmlElement {
  return 'tag' in tree;
}

/** All text below, scripts and the like excepted, as it stands (for code, where spaces count). */
export function rawText(children: readonly HtmlTree[], skipped: ReadonlySet<string>): string {
  let text = '';
  for (const child of children) {
    if (!isElement(child)) text += child.text;
    else if (child.tag === 'br') text += '\n';
    else if (child.html && !skipped.has(child.tag)) text += rawText(child.children, skipped);
  }
  return text;
}
