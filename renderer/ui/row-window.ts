// Which rows of a long list are in sight, when the height of every row is known: nothing is measured, and
// ten thousand rows cost one array of numbers.

import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** How many rows are drawn beyond those in sight, on either side. */
const beyond = 8;

/** The rows to draw: indices, the end exclusive. */
export interface RowRange {
  first: number;
  end: number;
}

/** Where rows begin, in CSS pixels from the top of the list; the last one more is the height of all. */
export function topsOf(count: number, heightOf: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1)
    tops[index + 1] = (tops[index] ?? 0) + heightOf(index);
  return tops;
}

/** How many of the rows end at or above a place. */
function rowsAbove(tops: Float64Array, place: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows to draw when `height` pixels from `top` on are in sight; none where nothing is. */
export function rowsInSight(tops: Float64Array, top: number, height: number): RowRange {
  const count = tops.length - 1;
  if (height <= 0 || count <= 0) return { first: 0, end: 0 };
  // A list that became shorter is scrolled back only after it was drawn.
  const from = Math.max(0, Math.min(top, (tops[count] ?? 0) - height));
  const first = rowsAbove(tops, from);
  let end = first;
  while (end < count && (tops[end] ?? 0) < from + height) end += 1;
  return { first: Math.max(0, first - beyond), end: Math.min(count, end + beyond) };
}

/** Follows an element that scrolls; answers the rows to draw, and how to bring one into sight. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, tops: Float64Array) {
  const [view, setView] = useState({ top: 0, height: 0 });
  const range = rowsInSight(tops, view.top, view.height);
  const drawn = useRef({ tops, range });
  useLayoutEffect(() => {
    drawn.current = { tops, range };
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const scrolled = (): void => {
      const { first, end } = rowsInSight(
        drawn.current.tops,
        element.scrollTop,
        element.clientHeight,
      );
      const before = drawn.current.range;
      // In the same frame, so that no place stays empty.
      if (first !== before.first || end !== before.end) flushSync(look);
    };
    look();
    element.addEventListener('scroll', scrolled, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      sizes.disconnect();
    };
  }, [scroller]);

  /** Scrolls as little as brings a row into sight. */
  const scrollTo = (index: number): void => {
    const element = scroller.current;
    if (element === null) return;
    const [top, bottom] = [tops[index] ?? 0, tops[index + 1] ?? 0];
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTo({ top: bottom - element.clientHeight });
    else return;
    setView({ top: element.scrollTop, height: element.clientHeight });
  };

  return { range, scrollTo };
}
