import { useEffect, useState } from 'react';
import type { HoldingsBundle } from '#core/library-api.ts';
import { ask, onChange } from '../services/library.ts';
import { showError } from '../ui/toast.tsx';

/** What names any of these actors, live; null until it is known. */
export function useHoldings(ids: readonly string[]): HoldingsBundle | null {
  const key = ids.join(' ');
  const [loaded, setLoaded] = useState<{ key: string; holdings: HoldingsBundle } | null>(null);
  useEffect(() => {
    let isOver = false;
    const load = (): void => {
      const actors = key === '' ? [] : key.split(' ');
      ask('holdings', { actors }).then(
        (holdings) => {
          if (!isOver) setLoaded({ key, holdings });
        },
        (error: unknown) => showError(error),
      );
    };
    load();
    const stop = onChange(load);
    return () => {
      isOver = true;
      stop();
    };
  }, [key]);
  return loaded?.key === key ? loaded.holdings : null;
}
