import { useEffect, useState } from 'react';
import type { OpenText } from '../open-texts.ts';
import { offsetAtHeight } from '../progress/offset-at-height.ts';

/** Where in the view one is taken to read, as a share of its height; jumps lead a little above it. */
const line = 0.33;
/** How often it is looked while the text moves, in milliseconds. */
const often = 100;

/** The offset at which one reads, followed while the text moves; 0 before it is known. */
export function useReadingLine(open: OpenText | undefined): number {
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    if (open === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      const { top, bottom } = open.session.view();
      setOffset(offsetAtHeight(open, top + (bottom - top) * line));
    };
    const stop = open.session.subscribe(() => {
      timer ??= setTimeout(look, often);
    });
    timer = setTimeout(look, 0);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [open]);
  return offset;
}
