import type { DragEvent } from 'react';
import { useEffect, useRef } from 'react';
import { passageDragType } from './passage-drag.ts';

/** How long a drag rests on something before it opens, in milliseconds. */
const rest = 400;

interface SpringHandlers {
  onDragEnter(event: DragEvent): void;
  onDragLeave(event: DragEvent): void;
  onDrop(): void;
}

/**
 * Opens things while a passage dragged over one of them rests there, so that it can be dropped inside.
 * Answers the handlers of one thing by its id; `open` gets that id.
 */
export function useSpringOpen(open: (id: string) => void): (id: string) => SpringHandlers {
  const resting = useRef<{ id: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const stop = (): void => {
    clearTimeout(resting.current?.timer);
    resting.current = null;
  };
  useEffect(() => () => clearTimeout(resting.current?.timer), []);
  return (id) => ({
    onDragEnter(event) {
      if (!event.dataTransfer.types.includes(passageDragType) || resting.current?.id === id) return;
      stop();
      resting.current = { id, timer: setTimeout(() => open(id), rest) };
    },
    onDragLeave(event) {
      // The next thing is entered before this one is left.
      const to = event.relatedTarget;
      const isInside = to instanceof Node && event.currentTarget.contains(to);
      if (!isInside && resting.current?.id === id) stop();
    },
    onDrop: stop,
  });
}
