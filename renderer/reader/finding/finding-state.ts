// What is looked for, kept while documents come and go, and where the bar for it is open.

import { create } from 'zustand';
import type { Finder, Question } from './finder.ts';

/** What the bar for finding holds. */
export interface FindingState extends Question {
  /** The document and the group of tabs in which the bar stands; null when it is closed. */
  place: { document: string; group: number } | null;
  /** Whether the bar also replaces. */
  isReplacing: boolean;
  replacement: string;
  /** All matches are being replaced: how many are. */
  replacing: { made: number; total: number; cancel: () => void } | null;
  /** Grows with every wish for the focus in the bar. */
  token: number;
  /** Whether a bar that opens goes to a match at once; else it waits for a key. */
  opensGoing: boolean;
}

/** How finding stands, live. */
export const useFinding = create<FindingState>(() => ({
  query: '',
  matchCase: false,
  wholeWords: false,
  inPassages: false,
  place: null,
  isReplacing: false,
  replacement: '',
  replacing: null,
  token: 0,
  opensGoing: false,
}));

/** The bar that stands, for the commands. */
export interface FindBarHandle {
  readonly finder: Finder;
  /** Replaces all matches; says why when it cannot. */
  replaceAll(): void;
}

let bar: FindBarHandle | null = null;

/** Makes the bar known to the commands; returns the undo. */
export function registerBar(handle: FindBarHandle): () => void {
  bar = handle;
  return () => {
    if (bar === handle) bar = null;
  };
}

/** The bar that stands; null when it is closed. */
export function openBar(): FindBarHandle | null {
  return bar;
}
