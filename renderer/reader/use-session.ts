import type { RefObject } from 'react';
import { useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { DocumentBody } from '../state/bodies.ts';
import { leaveAt, placeOf } from '../state/reading-places.ts';
import type { BlockStarts } from './block-starts.ts';
import { openSaving } from './editing/save-text.ts';
import type { IntervalIndex, Span } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { placeIn, positionOf } from './progress/place-in-text.ts';
import type { ReaderEvents, ReaderSession } from './session-contract.ts';
import { openSession } from './reader-session.ts';

/**
 * Opens a document in the element of `root` and keeps it in step with what the library has of it. `marks`
 * are those that are drawn, `allMarks` all of them. The session is null until the elements are there.
 */
export function useSession(
  body: DocumentBody,
  root: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  starts: BlockStarts,
  marks: IntervalIndex<Mark>,
  allMarks: IntervalIndex<Mark>,
  events: ReaderEvents,
): ReaderSession | null {
  const document = body.document.id;
  const [session, setSession] = useState<ReaderSession | null>(null);
  const selected = useEffectEvent((span: Span | null) => events.selected(span));
  const hit = useEffectEvent((...found: Parameters<ReaderEvents['hit']>) => events.hit(...found));
  const followed = useEffectEvent((url: string) => events.followed(url));
  const passageOf = useEffectEvent((id: string) => body.passages.get(id));
  const titleOf = useEffectEvent(() => body.document.title);
  const open = useEffectEvent((element: HTMLElement, around: HTMLElement) => {
    const saving = openSaving(
      document,
      (id) => passageOf(id),
      () => titleOf(),
    );
    const opened = openSession(
      element,
      around,
      starts,
      {
        selected: (span) => selected(span),
        hit: (passages, by, x, y) => hit(passages, by, x, y),
        followed: (url) => followed(url),
      },
      saving.options,
    );
    saving.hold(opened);
    const place = placeOf(document);
    if (place !== undefined) opened.restore(positionOf(starts, place));
    return { opened, release: saving.release };
  });

  useLayoutEffect(() => {
    if (root.current === null || scroller.current === null) return;
    const { opened, release } = open(root.current, scroller.current);
    setSession(opened);
    const leave = (): void => leaveAt(document, placeIn({ session: opened, text: opened.text }));
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      opened.dispose(release);
      setSession(null);
    };
  }, [document, root, scroller]);

  useLayoutEffect(
    () => session?.follow(starts, marks, allMarks),
    [session, starts, marks, allMarks],
  );
  return session;
}

/** Draws the component again whenever text has moved under the viewport or its layout changed. */
export function useMovement(session: ReaderSession): void {
  useSyncExternalStore(session.subscribe, session.version);
}
