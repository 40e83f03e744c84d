import type { DragEvent } from 'react';
import { useState } from 'react';
import { act } from '../state/acts.ts';
import { moveConcept } from '../state/concept-actions.ts';
import { setOpen } from './concepts-state.ts';

/** What a concept carries while it is dragged. */
const dragType = 'application/x-dictum-concept';

/** Takes a concept along with the drag that begins. */
export function dragConcept(event: DragEvent, id: string): void {
  event.dataTransfer.setData(dragType, id);
  event.dataTransfer.effectAllowed = 'move';
}

/** Whether what is dragged is a concept. */
export function carriesConcept(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(dragType);
}

/** Where a concept that is dragged would go: below the concept `over`, `top` for the top; and its going there. */
export function useConceptDrop() {
  const [over, setOver] = useState<string | null>(null);
  function dropped(event: DragEvent, parent: string | null): void {
    if (!carriesConcept(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(null);
    const id = event.dataTransfer.getData(dragType);
    if (id === parent) return;
    if (parent !== null) setOpen([parent], true);
    act(moveConcept(id, parent));
  }
  return { over, setOver, dropped };
}
