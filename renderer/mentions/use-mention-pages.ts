import { useEffect, useState } from 'react';
import type { MentionsInDocument } from '#core/mentions-api.ts';
import { ask } from '../services/library.ts';
import { useMentionsState } from '../state/mentions.ts';

/** How many documents a page has, and how many mentions of each are shown. */
const documentsAtOnce = 20;
const mentionsEach = 6;

interface Pages {
  documents: readonly MentionsInDocument[] | null;
  /** Shows a page more; null when all is shown. */
  more: (() => void) | null;
}

/** An actor's mentions by documents, as many pages as were asked for, live. */
export function useMentionPages(actor: string, status: 'proposed' | null): Pages {
  const counts = useMentionsState((state) => state.actors.get(actor));
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState<{ documents: MentionsInDocument[]; isAll: boolean } | null>(
    null,
  );

  useEffect(() => {
    let isCurrent = true;
    ask('mentionsOf', {
      actor,
      limit: Math.min(200, pages * documentsAtOnce),
      each: mentionsEach,
      ...(status === null ? {} : { status }),
    }).then(
      ({ documents, next }) => {
        if (isCurrent) setShown({ documents, isAll: next === null });
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [actor, status, pages, counts]);

  return {
    documents: shown?.documents ?? null,
    more:
      shown === null || shown.isAll || pages * documentsAtOnce >= 200
        ? null
        : () => setPages((now) => now + 1),
  };
}
