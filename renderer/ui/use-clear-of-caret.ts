import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Room around the line one writes in that stays free, in CSS pixels. */
const room = 12;

/** Where one writes: the caret or the end of the selection in a text, else the field that has the focus. */
function placeOfCaret(): DOMRect | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)
    return focused.getBoundingClientRect();
  const selection = document.getSelection();
  if (
    selection === null ||
    selection.focusNode === null ||
    focused?.contains(selection.focusNode) !== true
  )
    return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  // An empty paragraph has no line of its own.
  const { focusNode } = selection;
  return focusNode instanceof Element ? focusNode.getBoundingClientRect() : null;
}

/**
 * Keeps what lies over the window, as notifications do, off the line one writes in: it moves to the other
 * edge, by `data-above`, when the caret comes to stand under it.
 */
export function useClearOfCaret(over: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    const element = over.current;
    if (!isShown || element === null) return undefined;
    let frame = 0;
    const look = (): void => {
      const caret = placeOfCaret();
      const own = element.getBoundingClientRect();
      if (caret === null || own.height === 0) return;
      // The whole line counts, not only the place in it.
      const isCovered = caret.bottom + room > own.top && caret.top - room < own.bottom;
      if (isCovered) element.dataset['above'] = String(element.dataset['above'] !== 'true');
    };
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    soon();
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('selectionchange', soon, { signal });
    document.addEventListener('focusin', soon, { signal });
    document.addEventListener('scroll', soon, { signal, capture: true, passive: true });
    window.addEventListener('resize', soon, { signal });
    const grown = new ResizeObserver(soon);
    grown.observe(element);
    return () => {
      stop.abort();
      grown.disconnect();
      cancelAnimationFrame(frame);
      delete element.dataset['above'];
    };
  }, [over, isShown]);
}
