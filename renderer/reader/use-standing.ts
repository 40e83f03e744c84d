import { useEffect } from 'react';
import { useGroup } from '../state/group-context.ts';
import { tellStanding } from '../state/standing.ts';
import type { BlockStarts } from './block-starts.ts';
import type { ReaderSession } from './session-contract.ts';

/** Tells the way back where this view of a document stands, for as long as it is on the screen. */
export function useStanding(
  document: string,
  session: ReaderSession | null,
  starts: BlockStarts,
): void {
  const group = useGroup();
  useEffect(() => {
    if (session === null) return undefined;
    return tellStanding(group, { kind: 'document', id: document }, () => {
      const { block, above } = session.position();
      return { start: starts.starts[block] ?? 0, above, isAtJump: session.isAtJump() };
    });
  }, [group, document, session, starts]);
}
