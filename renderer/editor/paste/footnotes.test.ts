import { expect, test } from 'vitest';
import { withFootnotes } from './footnotes.ts';
import type { HtmlElement, HtmlTree } from './html-tree.ts';
import { isElement } from './html-tree.ts';

let looks = 0;

function el(tag: string, attributes: Record<string, string>, ...children: HtmlTree[]): HtmlElement {
  return {
    tag,
    html: true,
    attribute(name) {
      looks += 1;
      return attributes[name] ?? null;
    },
    children,
  };
}

/** A page with so many footnotes, each with its sign in a paragraph of its own. */
function page(count: number): HtmlElement {
  const numbers = Array.from({ length: count }, (_, at) => String(at));
  const sign = (at: string) => el('a', { href: `#note${at}`, id: `sign${at}` }, { text: at });
  const back = (at: string) => el('a', { href: `#sign${at}` }, { text: '^' });
  return el(
    'div',
    {},
    ...numbers.map((at) => el('p', {}, { text: 'So it is.' }, sign(at))),
    el('ol', {}, ...numbers.map((at) => el('li', { id: `note${at}` }, back(at), { text: 'So.' }))),
  );
}

function footnotesOf(tree: HtmlTree): number {
  if (!isElement(tree)) return 0;
  return tree.children.reduce((sum, child) => sum + footnotesOf(child), tree.footnote ? 1 : 0);
}

test.each([1, 50, 500])('of %i footnotes each is found, with a few looks at each', (count) => {
  looks = 0;
  const [changed] = withFootnotes([page(count)]);
  expect(changed === undefined ? 0 : footnotesOf(changed)).toBe(count);
  expect(looks).toBeLessThan(40 * (count + 1));
});
