// Where in a note a dragged passage would land: between which two blocks.

/** A gap between two blocks of a note. */
export interface DropPlace {
  /** The number of the block before which the drop goes; the number of blocks for the end. */
  index: number;
  /** Where to draw the line: CSS pixels from the top of `root`. */
  top: number;
}

/** The gap between the blocks of `root` that is nearest to a height of the window. */
export function dropPlace(root: HTMLElement, clientY: number): DropPlace {
  const box = root.getBoundingClientRect();
  const gaps = [...root.children].map((block) => block.getBoundingClientRect());
  const index = gaps.findIndex(({ top, bottom }) => clientY < (top + bottom) / 2);
  if (index >= 0) return { index, top: (gaps[index]?.top ?? box.top) - box.top };
  const last = gaps.at(-1);
  return { index: gaps.length, top: (last?.bottom ?? box.top) - box.top };
}
