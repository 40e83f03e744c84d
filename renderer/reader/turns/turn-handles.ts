// What commands may ask of the turns drawn in an open text.

import { useWorkspace } from '../../state/workspace.ts';

/** What commands may ask of the turns of an open text. */
export interface TurnsHandle {
  /** Says who speaks where the caret stands, and lets it be changed. */
  askHere(): void;
  /** Folds or unfolds the turns of who speaks where the caret stands. */
  foldHere(): void;
  /** Asks under which label the paragraph at the caret opens a turn. */
  openHere(): void;
  /** Takes the mark off the turn in which the caret stands. */
  closeHere(): void;
}

const open = new Map<string, Map<number, TurnsHandle>>();

/** Makes the turns of a text known to the commands; returns the undo. */
export function registerTurns(document: string, group: number, handle: TurnsHandle): () => void {
  const views = open.get(document) ?? new Map<number, TurnsHandle>();
  open.set(document, views);
  views.set(group, handle);
  return () => {
    if (views.get(group) === handle) views.delete(group);
    if (views.size === 0 && open.get(document) === views) open.delete(document);
  };
}

/** The turns of an open text; of two views of one document, those in the group with the focus. */
export function turnsHandleOf(document: string): TurnsHandle | undefined {
  const views = open.get(document);
  return views?.get(useWorkspace.getState().focused) ?? views?.values().next().value;
}
