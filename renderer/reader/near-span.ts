// Which part of a long text stands near the viewport.

import type { Span } from './interval-index.ts';
import type { DomOffsets } from './offset-map.ts';

/** The number of an element's first children that satisfy a test which the later ones do not. */
function firstOf(parent: Element, test: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = parent.children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = parent.children[middle];
    if (child !== undefined && test(child.getBoundingClientRect())) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The stretch of the text, in whole blocks, that stands no farther from the viewport than `reach` heights
 * of it. `root` holds display sections of blocks, or the blocks themselves. It is not taken by whole
 * sections: those are many screens high, and each passage that is drawn costs Chromium time at every change
 * of any.
 */
export function nearSpan(
  root: HTMLElement,
  scroller: HTMLElement,
  offsets: DomOffsets,
  reach: number,
): Span {
  const view = scroller.getBoundingClientRect();
  const top = view.top - view.height * reach;
  const bottom = view.bottom + view.height * reach;
  const isAbove = (rect: DOMRect): boolean => rect.bottom < top;
  const reaches = (rect: DOMRect): boolean => rect.top <= bottom;
  const first = root.children[firstOf(root, isAbove)];
  const last = root.children[firstOf(root, reaches) - 1];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return {
    start: offsets.offsetOf({ node: first, offset: firstOf(first, isAbove) }) ?? 0,
    end: offsets.offsetOf({ node: last, offset: firstOf(last, reaches) }) ?? 0,
  };
}
