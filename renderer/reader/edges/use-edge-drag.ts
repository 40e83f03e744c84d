import type { PointerEvent } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReaderSession } from '../session-contract.ts';
import { dragScroll } from './drag-scroll.ts';
import type { Edge } from './text-steps.ts';

interface Drag {
  edge: Edge;
  handle: HTMLElement;
  /** How far below the middle of the line the pointer holds the knob, in CSS pixels. */
  below: number;
}

/** The number, or the border it is beyond; two CSS pixels inside, where there is text. */
function within(value: number, least: number, most: number): number {
  return Math.min(most - 2, Math.max(least + 2, value));
}

/**
 * Drags an edge of a passage: `moved` hears the offset under the pointer, in whatever part of the text,
 * which scrolls when the pointer comes near to the upper or lower edge of the viewport. Escape cancels.
 */
export function useEdgeDrag(
  session: ReaderSession,
  scroller: HTMLElement,
  root: HTMLElement,
  events: {
    moved: (edge: Edge, at: number, byWords: boolean) => void;
    dropped: (edge: Edge) => void;
    cancelled: () => void;
  },
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const moved = useEffectEvent(events.moved);
  const dropped = useEffectEvent(events.dropped);
  const cancelled = useEffectEvent(events.cancelled);

  useEffect(() => {
    if (drag === null) return;
    const { edge, handle, below } = drag;
    let last: { x: number; y: number; alt: boolean } | null = null;
    const follow = (): void => {
      if (last === null) return;
      const view = scroller.getBoundingClientRect();
      const text = root.getBoundingClientRect();
      // Beside the text, the line at that height is meant; above and below it, what is in sight of it.
      const x = within(last.x, text.left, text.right);
      const y = within(
        last.y - below,
        Math.max(view.top, text.top),
        Math.min(view.bottom, text.bottom),
      );
      const at = session.offsetAt(x, y);
      if (at !== null) moved(edge, at, last.alt);
    };
    const scroll = dragScroll(scroller, follow);
    const stop = new AbortController();
    const { signal } = stop;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setDrag(null);
      cancelled();
    };
    handle.addEventListener(
      'pointermove',
      (event) => {
        last = { x: event.clientX, y: event.clientY, alt: event.altKey };
        scroll.to(event.clientY);
        follow();
      },
      { signal },
    );
    handle.addEventListener('pointerup', () => (setDrag(null), dropped(edge)), { signal });
    handle.addEventListener('pointercancel', () => (setDrag(null), cancelled()), { signal });
    window.addEventListener('keydown', pressed, { signal, capture: true });
    return () => {
      stop.abort();
      scroll.stop();
    };
  }, [drag, session, scroller, root]);

  /** Begins a drag; `middle` is the middle of the edge's line, in CSS pixels of the viewport. */
  const grab = (event: PointerEvent<HTMLElement>, edge: Edge, middle: number): void => {
    if (event.button !== 0) return;
    // The focus stays where it was, and the text keeps its caret.
    event.preventDefault();
    const handle: HTMLElement = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    setDrag({ edge, handle, below: event.clientY - middle });
  };
  return { isDragging: drag !== null, grab };
}
