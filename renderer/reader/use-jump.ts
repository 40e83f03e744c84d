import { useEffect } from 'react';
import type { DocumentBody } from '../state/bodies.ts';
import { useIsFocusedGroup } from '../state/group-context.ts';
import { jumpDone, useWorkspace } from '../state/workspace.ts';
import type { BlockStarts } from './block-starts.ts';
import { wentTo } from './bookmarks/bookmark-actions.ts';
import type { PlacedPassages } from './placed-passages.ts';
import type { ReaderSession } from './session-contract.ts';

/** Goes where the window wishes to go in this document; of two views of it, the one with the focus does. */
export function useJump(
  { document: record, passages }: DocumentBody,
  session: ReaderSession | null,
  starts: BlockStarts,
  placed: PlacedPassages,
): void {
  const isFocused = useIsFocusedGroup();
  const jump = useWorkspace((state) => state.jumps[record.id]);
  useEffect(() => {
    if (session === null || jump === undefined || !isFocused) return;
    const { passage, start = 0, above, token } = jump;
    // A passage that was made a moment ago may still be on its way.
    if (passage !== undefined && !passages.has(passage)) return;
    const mark = placed.marks.all.find((one) => one.id === passage);
    jumpDone(record.id, token);
    wentTo({ session }, above === undefined ? (mark?.start ?? start) : null);
    if (mark !== undefined) session.jumpTo(mark);
    else if (above !== undefined) session.restore({ block: starts.indexAt(start), above });
    else if (passage === undefined) session.jumpTo({ start, end: jump.end ?? start + 1 });
  }, [session, jump, isFocused, passages, placed, starts, record.id]);
}
