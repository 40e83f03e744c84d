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

interface Link extends Found {
  /** The name of the place it leads to. */
  place: string;
  isSign: boolean;
}

/** The place within the page that a link leads to; null for any other link. */
function placeOf(element: HtmlElement): string | null {
  const href = element.tag === 'a' ? (element.attribute('href') ?? '') : '';
  // Word names its temporary file as well.
  const found = /^(?:file:[^#]*)?#(.+)$/i.exec(href);
  return found?.[1] ?? null;
}

/** Whether a link is as short as the sign of a footnote. */
function isSign(link: HtmlElement): boolean {
  return rawText([link], new Set()).trim().length <= longestSign;
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

interface Footnotes {
  /** What holds the whole of each note, by its sign; a note that two signs lead to belongs to the first. */
  holders: ReadonlyMap<HtmlElement, HtmlElement>;
  /** The links in the notes that lead back into the text; one for each sign. */
  backs: ReadonlySet<HtmlElement>;
}

/** The footnotes of a page. A page may have thousands: links are looked up, and never gone through for each. */
function footnotesIn(trees: readonly HtmlTree[]): Footnotes {
  const links: Link[] = [];
  const linksTo = new Map<string, Link[]>();
  const named = new Map<string, Found>();
  let count = 0;
  const visit = (tree: HtmlTree, around: readonly HtmlElement[]): void => {
    if (!isElement(tree)) return;
    const found = { element: tree, around, at: (count += 1) };
    for (const name of namesOf(tree)) if (!named.has(name)) named.set(name, found);
    const place = placeOf(tree);
    if (place !== null) {
      const link = { ...found, place, isSign: isSign(tree) };
      links.push(link);
      const others = linksTo.get(place);
      if (others === undefined) linksTo.set(place, [link]);
      else others.push(link);
    }
    // What is nested deeper than the walk reads is left to it.
    if (around.length < 150) for (const child of tree.children) visit(child, [...around, tree]);
  };
  for (const tree of trees) visit(tree, []);

  const holders = new Map<HtmlElement, HtmlElement>();
  const taken = new Set<HtmlElement>();
  const backs = new Set<HtmlElement>();
  for (const sign of links) {
    const target = named.get(sign.place);
    if (!sign.isSign || target === undefined || target.at < sign.at) continue;
    const back = [sign.element, ...sign.around.slice(-2)]
      .flatMap(namesOf)
      .flatMap((name) => linksTo.get(name) ?? [])
      .filter(({ element, around }) => [...around, element].includes(target.element))
      .toSorted((one, other) => one.at - other.at)[0];
    const holder = back === undefined ? null : holderOf(back);
    if (back === undefined || holder === null || taken.has(holder)) continue;
    if (sign.around.includes(holder)) continue;
    taken.add(holder);
    holders.set(sign.element, holder);
    backs.add(back.element);
  }
  for (const { element, around, at, place, isSign: isShort } of links) {
    const leadsBack = (named.get(place)?.at ?? Infinity) < at;
    if (leadsBack && isShort && around.some((one) => taken.has(one))) backs.add(element);
  }
  return { holders, backs };
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
  const { holders, backs } = footnotesIn(trees);
  if (holders.size === 0) return trees;
  const held = new Set(holders.values());

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
      const note = holders.get(child);
      if (note !== undefined) return [{ ...copy(child, []), footnote: inside(note.children) }];
      if (held.has(child)) return [];
      const changed = copy(child, change(child.children));
      // The box and the line that stood around the notes.
      const isBox = child.children.some((one) => isElement(one) && held.has(one));
      return isBox && isEmpty(changed) ? [] : [changed];
    });
  return change(trees);
}
