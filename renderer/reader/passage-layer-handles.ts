// What commands may ask of the passages drawn in an open text: previews, edges, the passages at the caret.

import type { Colour } from '#core/records/passage.ts';
import { useWorkspace } from '../state/workspace.ts';
import type { Edge } from './edges/text-steps.ts';

/** What commands may ask of the passages of an open text. */
export interface LayersHandle {
  /** Draws passages in a colour at once; the function puts back what was drawn. */
  previewColour(ids: readonly string[], colour: Colour): () => void;
  /** Has the passages at the caret read out. */
  tellHere(): void;
  /** Lists the passages at the caret to choose one. */
  listHere(): void;
  /** Gives an edge of the selected passage the focus, to move it by arrow keys. */
  grabEdge(edge: Edge): void;
  /** The passage that follows this one in the text; null when it is the last. */
  after(id: string): string | null;
  /** Where the caret stands in the text; null when it is elsewhere. */
  caret(): number | null;
}

/** Those of each document, by the group of tabs they stand in. */
const open = new Map<string, Map<number, LayersHandle>>();

/** Makes the layers of a text known to the commands; returns the undo. */
export function registerLayers(document: string, group: number, handle: LayersHandle): () => void {
  const views = open.get(document) ?? new Map<number, LayersHandle>();
  open.set(document, views);
  views.set(group, handle);
  return () => {
    if (views.get(group) === handle) views.delete(group);
    if (views.size === 0 && open.get(document) === views) open.delete(document);
  };
}

/** The layers of an open text; of two views of one document, those in the group with the focus. */
export function layersOf(document: string): LayersHandle | undefined {
  const views = open.get(document);
  return views?.get(useWorkspace.getState().focused) ?? views?.values().next().value;
}
