// Which proposal of each document is looked at.

import { create } from 'zustand';
import { showInspector } from '../state/panes.ts';
import { openDocument } from '../state/workspace.ts';

interface SheetState {
  /** The id of the proposal looked at, by document. */
  current: Readonly<Record<string, string | null>>;
}

/** Which these are, live. */
export const useSheet = create<SheetState>(() => ({ current: {} }));

/** Notes what is looked at without moving the text. */
export function setCurrent(document: string, id: string | null): void {
  useSheet.setState(({ current }) =>
    current[document] === id ? {} : { current: { ...current, [document]: id } },
  );
}

/** Shows a stretch of the text beside the sheet, which stays open. */
export function showPlace(document: string, { start, end }: { start: number; end: number }): void {
  // From one to the next: the way back leads to before the first of them.
  openDocument(document, { start, end, isStep: true });
  showInspector('suggestions');
}
