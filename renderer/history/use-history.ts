import { useEffect, useState } from 'react';
import type { DictumError } from '#core/errors.ts';
import { describeError, reviveError } from '#core/errors.ts';
import type { HistoryList } from '#core/library-api.ts';
import { ask, onChange, onReturn } from '../services/library.ts';

/** `at` is when it was asked: its days are told from there. */
export type HistoryStatus =
  | { status: 'loading' }
  | { status: 'failed'; error: DictumError }
  | ({ status: 'ready'; at: Date } & HistoryList);

/** What can be undone and done again, live while it is on the screen. */
export function useHistory(): HistoryStatus {
  const [shown, setShown] = useState<HistoryStatus>({ status: 'loading' });
  useEffect(() => {
    let isGone = false;
    let isAsking = false;
    let isStale = false;
    /** One question is under way at a time; what changed meanwhile is asked for after it. */
    const load = async (): Promise<void> => {
      isStale = isAsking;
      if (isAsking) return;
      isAsking = true;
      try {
        const list = await ask('history', null);
        if (!isGone) setShown({ status: 'ready', at: new Date(), ...list });
      } catch (error) {
        if (!isGone) setShown({ status: 'failed', error: reviveError(describeError(error)) });
      }
      isAsking = false;
      if (isStale && !isGone) await load();
    };
    const stops = [onChange(() => void load()), onReturn(() => void load())];
    void load();
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, []);
  return shown;
}
