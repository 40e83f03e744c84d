// Whether the line at which a stretch of text begins can be seen, with some room around it.

import type { Span } from './interval-index.ts';
import type { DomOffsets } from './offset-map.ts';

/** A line this near to an edge of the viewport, in CSS pixels, is scrolled to all the same. */
const comfort = 80;

/** Asks where a stretch is on the screen. */
export interface LinesInView {
  /** The first character of a stretch, live; null when it is drawn nowhere. */
  lineOf(span: Span): Range | null;
  isWellInView(span: Span): boolean;
}

/** For the text that `scroller` scrolls. */
export function linesInView(scroller: HTMLElement, offsets: DomOffsets): LinesInView {
  const lineOf = (span: Span): Range | null =>
    offsets.range({ start: span.start, end: Math.min(span.end, span.start + 1) });
  return {
    lineOf,
    isWellInView(span) {
      const view = scroller.getBoundingClientRect();
      const top = lineOf(span)?.getBoundingClientRect().top ?? view.top;
      return top > view.top + comfort && top < view.bottom - comfort;
    },
  };
}
