// How writing stands in the views that may be written in.

import { create } from 'zustand';
import { isSameStatus } from '../../state/autosave.ts';
import type { ReaderSession } from '../session-contract.ts';
import type { WritingStatus } from './writing-contract.ts';

/** Whether a document is written in, and how saving stands. */
export interface EditingState {
  readonly editing: boolean;
  readonly status: WritingStatus;
}

const atRest: EditingState = { editing: false, status: { state: 'saved' } };

const useStates = create<{ states: ReadonlyMap<ReaderSession, EditingState> }>(() => ({
  states: new Map(),
}));

function isSame(one: EditingState, other: EditingState): boolean {
  return one.editing === other.editing && isSameStatus(one.status, other.status);
}

/** Notes how writing stands in a view; null when the view is gone. */
export function noteEditing(session: ReaderSession, state: EditingState | null): void {
  const before = useStates.getState().states.get(session) ?? null;
  if (before === state || (before !== null && state !== null && isSame(before, state))) return;
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

/** Whether a view is written in; what only asks this is not drawn anew by every save. */
export function useIsEditing(session: ReaderSession | null): boolean {
  return useStates(({ states }) =>
    session === null ? false : (states.get(session)?.editing ?? false),
  );
}
