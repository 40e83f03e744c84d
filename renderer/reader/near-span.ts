// Which part of a long text stands near the viewport.

import type { Span } from './interval-index.ts';
import type { DomOffsets } from './offset-map.ts';

/** What counts as near. */
export interface Nearness {
  /** How far beyond the viewport, in heights of the viewport. */
  readonly reach: number;
  /** The border of what is near moves by so many blocks at a time, so that it does not in every frame. */
  readonly step: number;
}

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
 * The stretch of the text near the viewport. `root` holds display sections of blocks, or the blocks
 * themselves. It is not taken by whole sections: those are many screens high, and each passage that is
 * drawn costs Chromium time at every change of any.
 */
export function nearSpan(
  root: HTMLElement,
  scroller: HTMLElement,
  offsets: DomOffsets,
  { reach, step }: Nearness,
): Span {
  const view = scroller.getBoundingClientRect();
  const top = view.top - view.height * reach;
  const bottom = view.bottom + view.height * reach;
  const isAbove = (rect: DOMRect): boolean => rect.bottom < top;
  const reaches = (rect: DOMRect): boolean => rect.top <= bottom;
  const first = root.children[firstOf(root, isAbove)];
  const last = root.children[firstOf(root, reaches) - 1];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const from = Math.floor(firstOf(first, isAbove) / step) * step;
  const to = Math.ceil(firstOf(last, reaches) / step) * step;
  return {
    start: offsets.offsetOf({ node: first, offset: from }) ?? 0,
    end: offsets.offsetOf({ node: last, offset: Math.min(to, last.children.length) }) ?? 0,
  };
}
