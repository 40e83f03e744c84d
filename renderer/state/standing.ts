// Where each view stands in its text. Views that have places tell it when they are asked, so that the way
// back can lead to the very lines one came from.

import type { Tab } from './groups.ts';
import { tabKey } from './groups.ts';

/** The block at the top of a view. */
export interface Standing {
  /** Where it begins in the plain text, UTF-16. */
  start: number;
  /** How far above the view's edge it begins, in CSS pixels. */
  above: number;
  /** Whether one still sees what one last jumped to. */
  isAtJump: boolean;
}

const tellers = new Map<string, () => Standing | null>();

/** A view in a group tells where it stands from now on; returns the undo. */
export function tellStanding(group: number, tab: Tab, tell: () => Standing | null): () => void {
  const key = `${group}:${tabKey(tab)}`;
  tellers.set(key, tell);
  return () => {
    if (tellers.get(key) === tell) tellers.delete(key);
  };
}

/** Where a tab's view in a group stands; null when it is not on the screen or has no places. */
export function standingOf(group: number, tab: Tab): Standing | null {
  return tellers.get(`${group}:${tabKey(tab)}`)?.() ?? null;
}
