// What the keys, the panel and an actor's page may ask of the mentions drawn in an open text.

import type { MentionView } from '#core/mentions-api.ts';
import { useWorkspace } from './workspace.ts';

/** What may be asked of the mentions in an open text. */
export interface MentionReader {
  /**
   * Goes to the next mention (1) or the one before (-1), seen from the one shown or the caret, and shows what
   * it is; only to wanted ones. Answers whether there was one.
   */
  step(by: 1 | -1, wanted: (mention: MentionView) => boolean): boolean;
  /**
   * Saves what is written, and answers these mentions where they stand then; those whose text was changed
   * are left out.
   */
  settled<T extends Pick<MentionView, 'start' | 'end' | 'surface'>>(
    mentions: readonly T[],
  ): Promise<T[]>;
  /** Shows what the mention at the caret is; answers whether there is one. */
  here(): boolean;
}

/** Those of each document, by the group of tabs they stand in. */
const open = new Map<string, Map<number, MentionReader>>();

/** Makes the mentions of an open text known; returns the undo. */
export function registerMentionReader(
  document: string,
  group: number,
  reader: MentionReader,
): () => void {
  const views = open.get(document) ?? new Map<number, MentionReader>();
  open.set(document, views);
  views.set(group, reader);
  return () => {
    if (views.get(group) === reader) views.delete(group);
    if (views.size === 0 && open.get(document) === views) open.delete(document);
  };
}

/** The mentions of an open text; of two views of one document, those in the group with the focus. */
export function mentionReaderOf(document: string): MentionReader | undefined {
  const views = open.get(document);
  return views?.get(useWorkspace.getState().focused) ?? views?.values().next().value;
}
