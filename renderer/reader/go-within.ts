import { noteJump } from '../state/workspace.ts';
import type { Span } from './interval-index.ts';
import type { ReaderSession } from './session-contract.ts';

/**
 * Goes to a place of the text that is shown, from which the way back leads to where one stood. `isStep`:
 * one goes on from one to the next, as from match to match; back leads to before the first of them.
 */
export function goWithin(session: ReaderSession, span: Span, isStep = false): void {
  // What is in sight already is no place one would have to come back from.
  if (!session.isWellInView(span)) noteJump(span.start, isStep);
  session.jumpTo(span);
}
