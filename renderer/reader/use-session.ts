import type { RefObject } from 'react';
import { useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { BlockStarts } from './block-starts.ts';
import type { IntervalIndex, Span } from './interval-index.ts';
import type { Mark } from './marks.ts';
import type { ReaderEvents, ReaderSession } from './reader-session.ts';
import { openSession } from './reader-session.ts';
import { leaveAt, placeOf } from '../state/reading-places.ts';
import { placeIn, positionOf } from './progress/place-in-text.ts';

/**
 * Opens a document in the element of `root` and keeps it in step with its marks. The session is null
 * until the elements are there; another one is made when the text itself is another.
 */
export function useSession(
  document: string,
  root: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  starts: BlockStarts,
  marks: IntervalIndex<Mark>,
  events: ReaderEvents,
): ReaderSession | null {
  const [session, setSession] = useState<ReaderSession | null>(null);
  const selected = useEffectEvent((span: Span | null) => events.selected(span));
  const hit = useEffectEvent((...found: Parameters<ReaderEvents['hit']>) => events.hit(...found));
  const followed = useEffectEvent((url: string) => events.followed(url));

  useLayoutEffect(() => {
    if (root.current === null || scroller.current === null) return;
    const opened = openSession(root.current, scroller.current, starts, {
      selected: (span) => selected(span),
      hit: (passages, by, x, y) => hit(passages, by, x, y),
      followed: (url) => followed(url),
    });
    const place = placeOf(document);
    if (place !== undefined) opened.restore(positionOf(starts, place));
    setSession(opened);
    const leave = (): void => leaveAt(document, placeIn({ session: opened, text: starts }));
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      opened.dispose();
      setSession(null);
    };
  }, [document, root, scroller, starts]);

  useLayoutEffect(() => session?.setMarks(marks), [session, marks]);
  return session;
}

/** Draws the component again whenever text has moved under the viewport or its layout changed. */
export function useMovement(session: ReaderSession): void {
  useSyncExternalStore(session.subscribe, session.version);
}
