// How writing stands in the views that may be written in.

import { create } from 'zustand';
import type { ReaderSession } from '../session-contract.ts';
import type { WritingStatus } from './writing-contract.ts';

export interface EditingState {
  readonly editing: boolean;
  readonly status: WritingStatus;
}

const atRest: EditingState = { editing: false, status: { state: 'saved' } };

const useStates = create<{ states: ReadonlyMap<ReaderSession, EditingState> }>(() => ({
  states: new Map(),
}));

/** Notes how writing stands in a view; null when the view is gone. */
export function noteEditing(session: ReaderSession, state: EditingState | null): void {
  useStates.setState(({ states }) => {
    const next = new Map(states);
    if (state === null) next.delete(session);
    else next.set(session, state);
    return { states: next };
  });
}

/** How writing stands in a view. */
export function useEditing(session: ReaderSession | null): EditingState {
  return useStates(({ states }) => (session === null ? undefined : states.get(session)) ?? atRest);
}
