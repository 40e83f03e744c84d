import { useEffect, useState } from 'react';

/** How long it must be quiet for that to be shown, in milliseconds. */
const settling = 150;

/**
 * What a sign shows of a state: what is under way or wrong at once, and that all is quiet only when it has
 * been so for a moment. So a sign does not flicker while somebody types and each save is done at once, and no
 * key waits for it to be drawn.
 */
export function useSteady<T>(state: T, isQuiet: boolean): T {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    if (shown === state) return undefined;
    if (!isQuiet) {
      setShown(state);
      return undefined;
    }
    const timer = setTimeout(() => setShown(state), settling);
    return () => clearTimeout(timer);
  }, [shown, state, isQuiet]);
  return isQuiet ? shown : state;
}
