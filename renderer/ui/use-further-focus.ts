import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/**
 * A button that shows more of a list goes when all is shown: the first row that came then takes the focus
 * the button had. `count` is the number of rows shown, `rows` selects what of each can have the focus. Put
 * `list` on what holds them, and call `asked` when the button is pressed.
 */
export function useFurtherFocus<T extends HTMLElement>(
  count: number,
  rows: string,
): { list: RefObject<T | null>; asked: () => void } {
  const list = useRef<T>(null);
  const shownBefore = useRef<number | null>(null);
  useLayoutEffect(() => {
    const first = shownBefore.current;
    if (first === null || count <= first) return;
    shownBefore.current = null;
    // Where the button is still there, or somebody went elsewhere meanwhile, the focus stays.
    if (document.activeElement !== document.body) return;
    list.current?.querySelectorAll<HTMLElement>(rows)[first]?.focus();
  }, [count, rows]);
  return {
    list,
    asked: () => {
      shownBefore.current = count;
    },
  };
}
