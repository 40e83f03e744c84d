// Where text is drawn, measured against the element that holds it.

import type { Span } from './interval-index.ts';
import type { DomOffsets } from './offset-map.ts';

/** A rectangle in CSS pixels, relative to the element that holds the text. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Asks where text is drawn; boxes are in CSS pixels from the upper left corner of the text's element. */
export interface TextBoxes {
  /** Where the first and the last line of a stretch of text are drawn; null when nowhere. */
  edgesOf(span: Span): { first: Box; last: Box } | null;
  /** The part of the text's element that the viewport shows. */
  view(): Box;
}

/** How much of the text at either end is measured to place something beside it, in characters. */
const edge = 200;

/** For the text in `root`, which `scroller` scrolls. */
export function textBoxes(
  root: HTMLElement,
  scroller: HTMLElement,
  offsets: DomOffsets,
): TextBoxes {
  function toBox(rect: DOMRect): Box {
    const { left, top } = root.getBoundingClientRect();
    return {
      left: rect.left - left,
      right: rect.right - left,
      top: rect.top - top,
      bottom: rect.bottom - top,
    };
  }

  function boxesOf(span: Span): Box[] {
    return [...(offsets.range(span)?.getClientRects() ?? [])].map(toBox);
  }

  return {
    edgesOf(span) {
      const first = boxesOf({ start: span.start, end: Math.min(span.end, span.start + edge) })[0];
      const last = boxesOf({ start: Math.max(span.start, span.end - edge), end: span.end }).at(-1);
      return first === undefined || last === undefined ? null : { first, last };
    },
    view: () => toBox(scroller.getBoundingClientRect()),
  };
}
