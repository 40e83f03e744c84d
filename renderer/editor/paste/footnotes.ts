// Footnotes in pasted HTML. Word processors and web pages write them as two links that lead to each other:
// the sign in the text, and one beside the note's own text, further down. Here the note moves to its sign.

import type { HtmlElement, HtmlTree } from './html-tree.ts';
import { isElement, rawText } from './html-tree.ts';
import { styleOf } from './html-look.ts';

/** The sign of a footnote is no longer than this: `[12]`, `*`. */
const longestSign = 8;

interface Found {
  element: HtmlElement;
  /** The elements around it, the nearest last. */
  around: readonly HtmlElement[];
  /** Its number in the order of the text. */
  at: number;
}

/** The place within the page that a link leads to; null for any other link. */
function placeOf(element: HtmlElement): string | null {
  const href = element.tag === 'a' ? (element.attribute('href') ?? '') : '';
  // Word names its temporary file as well.
  const found = /^(?:file:[^#]*)?#(.+)$/i.exec(href);
  return found?.[1] ?? null;
}

function namesOf(element: HtmlElement): string[] {
  const name = element.tag === 'a' ? element.attribute('name') : null;
  return [element.attribute('id') ?? '', name ?? ''].filter((one) => one !== '');
}

function isNoteBox(element: HtmlElement): boolean {
  return (
    element.tag === 'li' ||
    (element.tag === 'div' &&
      (element.attribute('id') !== null || styleOf(element).get('mso-element') === 'footnote'))
  );
}

/** What holds the whole note: the paragraph around its link back, or the box of the note around that. */
function holderOf({ element, around }: Found): HtmlElement | null {
  const chain = [...around, element];
  const own = chain.findLastIndex(({ tag }) => /^(p|li|div|dd|td)$/.test(tag));
  if (own < 0) return null;
  const above = chain[own - 1];
  return above !== undefined && isNoteBox(above) ? above : (chain[own] ?? null);
}

interface Note {
  holder: HtmlElement;
  /** The links in it that lead back into the text; one for each sign. */
  backs: readonly HtmlElement[];
}

/** The footnotes of a page by their signs; a note that two signs lead to belongs to the first. */
function footnotesIn(trees: readonly HtmlTree[]): Map<HtmlElement, Note> {
  const links: Found[] = [];
  const named = new Map<string, Found>();
  let count = 0;
  const visit = (tree: HtmlTree, around: readonly HtmlElement[]): void => {
    if (!isElement(tree)) return;
    const found = { element: tree, around, at: (count += 1) };
    for (const name of namesOf(tree)) if (!named.has(name)) named.set(name, found);
    if (placeOf(tree) !== null) links.push(found);
    // What is nested deeper than the walk reads is left to it.
    if (around.length < 150) for (const child of tree.children) visit(child, [...around, tree]);
  };
  for (const tree of trees) visit(tree, []);

  const notes = new Map<HtmlElement, Note>();
  const taken = new Set<HtmlElement>();
  for (const sign of links) {
    if (rawText([sign.element], new Set()).trim().length > longestSign) continue;
    const target = named.get(placeOf(sign.element) ?? '');
    if (target === undefined || target.at < sign.at) continue;
    const mine = new Set([sign.element, ...sign.around.slice(-2)].flatMap(namesOf));
    const back = links.find(
      (one) =>
        mine.has(placeOf(one.element) ?? '') &&
        (one.element === target.element || one.around.includes(target.element)),
    );
    const holder = back === undefined ? null : holderOf(back);
    if (back === undefined || holder === null || taken.has(holder)) continue;
    if (sign.around.includes(holder)) continue;
    taken.add(holder);
    const backs = links.filter(({ element, around, at }) => {
      const to = named.get(placeOf(element) ?? '');
      if (to === undefined || to.at >= at || !around.includes(holder)) return false;
      return rawText([element], new Set()).trim().length <= longestSign;
    });
    notes.set(sign.element, { holder, backs: [back, ...backs].map(({ element }) => element) });
  }
  return notes;
}

/** Whether a reader would see anything of it. */
function isEmpty(tree: HtmlTree): boolean {
  if (!isElement(tree)) return tree.text.trim() === '';
  if (/^(img|image|picture|table|pre)$/.test(tree.tag)) return false;
  return tree.children.every(isEmpty);
}

/**
 * The same page with each footnote inside its sign, as an element that has `footnote`, and nothing left where
 * it stood. A page without footnotes is answered as it is.
 */
export function withFootnotes(trees: readonly HtmlTree[]): readonly HtmlTree[] {
  const notes = footnotesIn(trees);
  if (notes.size === 0) return trees;
  const holders = new Set([...notes.values()].map(({ holder }) => holder));
  const backs = new Set([...notes.values()].flatMap((note) => note.backs));

  const copy = (element: HtmlElement, children: readonly HtmlTree[]): HtmlElement => ({
    ...element,
    attribute: (name) => element.attribute(name),
    children,
  });
  /** A note's own text, without its number. */
  const inside = (children: readonly HtmlTree[]): HtmlTree[] =>
    children.flatMap((child): HtmlTree[] => {
      if (!isElement(child)) return [child];
      if (backs.has(child)) return [];
      return [copy(child, inside(child.children))];
    });
  const change = (children: readonly HtmlTree[]): HtmlTree[] =>
    children.flatMap((child): HtmlTree[] => {
      if (!isElement(child)) return [child];
      const note = notes.get(child);
      if (note !== undefined)
        return [{ ...copy(child, []), footnote: inside(note.holder.children) }];
      if (holders.has(child)) return [];
      const changed = copy(child, change(child.children));
      // The box and the line that stood around the notes.
      const held = child.children.some((one) => isElement(one) && holders.has(one));
      return held && isEmpty(changed) ? [] : [changed];
    });
  return change(trees);
}
