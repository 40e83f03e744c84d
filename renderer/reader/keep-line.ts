// Keeps one's place when the text is broken into other lines: in a pane of another width, with larger letters.

import type { Way } from './stable-scroll.ts';

/** How long scrolling must rest for the line at the top to be noted, in milliseconds. */
const rest = 100;

/** What keeping a line needs. */
export interface LineParts {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  /** The first character in view; null when there is none. */
  readonly first: () => Range | null;
  readonly way: Way;
}

/** The watch over the line. */
export interface KeptLine {
  /** The view was scrolled, or the text was changed. */
  moved(): void;
  /** The layout may have changed: scrolls back to the line when its width or size has. */
  laidOut(): void;
  dispose(): void;
}

/**
 * Watches over the line at the top of the view. It is noted when scrolling has come to rest, not after a
 * change of the width: dragging a splitter to and fro ends where it began. At the very top, where the
 * title is in view, there is nothing to keep.
 */
export function keepLine({ root, scroller, first, way }: LineParts): KeptLine {
  let line: { range: Range; below: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shape = shapeNow();

  function shapeNow(): string {
    return `${root.clientWidth} ${getComputedStyle(root).fontSize}`;
  }

  function note(): void {
    if (shapeNow() !== shape) return;
    if (shapeNow() !== shape) return;
    const range = scroller.scrollTop <= 1 ? null : first();
    const top = range?.getBoundingClientRect().top;
    line =
      range === null || top === undefined
        ? null
        : { range, below: top - scroller.getBoundingClientRect().top };
  }

  return {
    moved() {
      if (way.isGoing()) return;
      clearTimeout(timer);
      timer = setTimeout(note, rest);
    },
    laidOut() {
      const next = shapeNow();
      if (next === shape || root.clientWidth === 0) return;
      shape = next;
      clearTimeout(timer);
      if (line === null || way.isGoing() || !root.contains(line.range.startContainer)) return;
      const { range, below } = line;
      way.go(
        () => range.getBoundingClientRect().top,
        () => scroller.getBoundingClientRect().top + below,
      );
    },
    dispose: () => clearTimeout(timer),
  };
}
