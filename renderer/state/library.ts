// The library's lists, kept live from the Changes that every window is sent.

import { create } from 'zustand';
import type { ChangeEvent } from '#core/change.ts';
import type { DictumError } from '#core/errors.ts';
import { describeError, reviveError } from '#core/errors.ts';
import { defaultSettings } from '#core/records/settings.ts';
import { ask, onChange, onReturn } from '../services/library.ts';
import { linkedActors } from './bodies.ts';
import type { Lists } from './fold-overview.ts';
import { foldLists, listsOf } from './fold-overview.ts';

export interface LibraryState extends Lists {
  /** `loading` only before the first answer; later loads happen behind what is shown. */
  status: 'loading' | 'ready' | 'failed';
  error: DictumError | null;
}

export const useLibrary = create<LibraryState>(() => ({
  status: 'loading',
  error: null,
  documents: new Map(),
  counts: new Map(),
  actors: new Map(),
  linkCounts: new Map(),
  concepts: new Map(),
  conceptCounts: new Map(),
  statementCounts: new Map(),
  notes: new Map(),
  settings: defaultSettings,
  history: { undo: null, redo: null },
}));

let seq = -1;
/** Changes that came while an overview was under way; null when none is. */
let early: ChangeEvent[] | null = null;
let recountTimer: ReturnType<typeof setTimeout> | undefined;

/** Loads the lists, at the start and whenever Changes may have been missed. */
export async function loadLibrary(): Promise<void> {
  if (early !== null) return;
  early = [];
  try {
    const overview = await ask('overview', null);
    seq = overview.seq;
    useLibrary.setState({ ...listsOf(overview), status: 'ready', error: null });
    const missed: ChangeEvent[] = early;
    early = null;
    for (const event of missed) follow(event);
  } catch (error) {
    early = null;
    useLibrary.setState((state) => ({
      status: state.status === 'ready' ? 'ready' : 'failed',
      error: reviveError(describeError(error)),
    }));
  }
}

function follow(event: ChangeEvent): void {
  if (early !== null) {
    early.push(event);
    return;
  }
  if (event.seq <= seq) return;
  if (event.seq !== seq + 1) {
    void loadLibrary();
    return;
  }
  seq = event.seq;
  const { lists, recount } = foldLists(useLibrary.getState(), event.ops);
  const counts = new Map(lists.counts);
  let isUnknown = false;
  for (const document of recount) {
    const actors = linkedActors(document, seq);
    if (actors === null) isUnknown = true;
    else counts.set(document, { passages: counts.get(document)?.passages ?? 0, actors });
  }
  useLibrary.setState({ ...lists, counts, history: event.history });
  if (isUnknown) recountSoon();
}

/** The store counts the actors of documents that are not open; one question serves many Changes. */
function recountSoon(): void {
  clearTimeout(recountTimer);
  recountTimer = setTimeout(() => void loadLibrary(), 400);
}

/** Starts to follow the library; called once, when the window starts. */
export function startLibrary(): void {
  onChange(follow);
  onReturn(() => void loadLibrary());
  void loadLibrary();
}
