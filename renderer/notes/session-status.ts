// What a note's session says of its saving, apart from the note's page: it changes with keys and saves, and
// only what shows it is drawn anew.

import type { StoreApi } from 'zustand';
import { createStore, useStore } from 'zustand';
import { isSameStatus } from '../state/autosave.ts';
import type { SessionStatus } from './note-session.ts';

/** Holds how one session's saving stands. */
export type StatusStore = StoreApi<{ status: SessionStatus }>;

/** The status of a session that has not begun: all is saved. */
export function makeStatus(): StatusStore {
  return createStore(() => ({ status: { state: 'saved' } }));
}

/** Says what the status is now; one that is the same as before tells nobody. */
export function tellStatus(store: StatusStore, status: SessionStatus): void {
  if (!isSameStatus(store.getState().status, status)) store.setState({ status });
}

/** The status, live. */
export function useStatus(store: StatusStore): SessionStatus {
  return useStore(store, ({ status }) => status);
}

/** Whether the text can be written in. */
export function isWritable(store: StatusStore): boolean {
  const { state } = store.getState().status;
  return state !== 'blocked' && state !== 'opening';
}

/** The same, live. */
export function useIsWritable(store: StatusStore): boolean {
  return useStore(store, () => isWritable(store));
}

/** Why the editor writes nothing any more, live; null while it does. */
export function useBlocked(store: StatusStore): Error | null {
  return useStore(store, ({ status }) => (status.state === 'blocked' ? status.reason : null));
}
