import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** Whether an element is narrower than so many CSS pixels, live; true before it is measured. */
export function useIsNarrow(of: RefObject<HTMLElement | null>, width: number): boolean {
  const [isNarrow, setNarrow] = useState(true);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const look = (): void => setNarrow(element.clientWidth < width);
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => resized.disconnect();
  }, [of, width]);
  return isNarrow;
}
