import { useEffect, useState } from 'react';
import { offerUndoOf } from '../state/undoing.ts';
import { plural } from '../ui/plural.ts';
import type { Session } from './taking.ts';
import { newSession } from './taking.ts';

/** One stay in the sheet; when it is left, what was done is told with the offer to take all of it back at once. */
export function useSession(document: string): Session {
  const [session] = useState(() => newSession(document));
  useEffect(
    () => () => {
      const { accepted, rejected, steps } = session;
      if (accepted + rejected === 0) return;
      const words =
        accepted === 0
          ? `Rejected ${plural(rejected, 'suggestion')}.`
          : `Accepted ${plural(accepted, 'suggestion')}${rejected === 0 ? '' : `, rejected ${rejected.toLocaleString('en')}`}.`;
      offerUndoOf(words, [...steps], 'suggestions');
      steps.length = 0;
      session.accepted = 0;
      session.rejected = 0;
    },
    [session],
  );
  return session;
}
