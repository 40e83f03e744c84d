// The library's lists, kept live from the Changes that every window is sent.

import { create } from 'zustand';
import type { ChangeEvent } from '#core/change.ts';
import type { DictumError } from '#core/errors.ts';
import { describeError, reviveError } from '#core/errors.ts';
import { defaultSettings } from '#core/records/settings.ts';
import { ask, onChange, onReturn } from '../services/library.ts';
import { nextTask } from '../services/next-task.ts';
import { linkedActors } from './bodies.ts';
import { MapDraft } from './drafts.ts';
import type { Lists } from './fold-overview.ts';
import { foldLists, listsOf } from './fold-overview.ts';

/** The lists, and whether they are there. */
export interface LibraryState extends Lists {
  /** `loading` only before the first answer; later loads happen behind what is shown. */
  status: 'loading' | 'ready' | 'failed';
  error: DictumError | null;
}

/** The lists, live. What is not in lists, such as texts, is loaded by those who show it. */
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
let countTimer: ReturnType<typeof setTimeout> | undefined;
/** Documents whose actors the store is to count. */
const uncounted = new Set<string>();

/** Loads the lists, at the start and whenever Changes may have been missed. */
export async function loadLibrary(): Promise<void> {
  if (early !== null) return;
  early = [];
  try {
    const overview = await ask('overview', null);
    // Ten thousand documents are read, put into maps and drawn in a task each.
    await nextTask();
    const lists = listsOf(overview);
    await nextTask();
    seq = overview.seq;
    useLibrary.setState({ ...lists, status: 'ready', error: null });
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
  const counts = new MapDraft(lists.counts);
  for (const document of recount) {
    const actors = linkedActors(document, seq);
    if (actors === null) uncounted.add(document);
    else counts.put(document, { passages: counts.now.get(document)?.passages ?? 0, actors });
  }
  useLibrary.setState({ ...lists, counts: counts.now, history: event.history });
  if (uncounted.size > 0) countSoon();
}

/** The store counts the actors of documents that are not open; one question serves many Changes. */
function countSoon(): void {
  clearTimeout(countTimer);
  countTimer = setTimeout(() => void countActors(), 400);
}

async function countActors(): Promise<void> {
  // So many at a time that neither the answer nor what follows from it holds the window.
  const ids = [...uncounted].slice(0, 1000);
  for (const id of ids) uncounted.delete(id);
  // Without an answer, the library was lost, and is loaded whole when it is back.
  const counted = await ask('documentCounts', { ids }).catch(() => null);
  if (counted === null) return;
  // Links that come or go meanwhile have their documents counted once more.
  useLibrary.setState(({ counts }) => {
    const next = new Map(counts);
    for (const id of ids) {
      const before = next.get(id);
      if (before !== undefined) next.set(id, { ...before, actors: counted[id]?.actors ?? 0 });
    }
    return { counts: next };
  });
  if (uncounted.size > 0) void countActors();
}

/** Starts to follow the library; called once, when the window starts. */
export function startLibrary(): void {
  onChange(follow);
  onReturn(() => void loadLibrary());
  void loadLibrary();
}
