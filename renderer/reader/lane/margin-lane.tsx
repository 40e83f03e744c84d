import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { useColourName } from '../colour-toolbar.tsx';
import type { IntervalIndex } from '../interval-index.ts';
import type { Crowd, Mark } from '../marks.ts';
import type { ReaderSession } from '../session-contract.ts';
import { drawLane } from './draw-lane.ts';
import type { Lane } from './lane-contract.ts';
import styles from './lane.module.css';

interface Pointed {
  id: string;
  x: number;
  y: number;
}

/**
 * Beside the text, a bar for each passage near the viewport: how far it reaches, in its colour and with
 * the line of its underline, those that overlap side by side. Pointing tells what it is, a click selects it.
 * For screen readers and keys the list of passages says the same.
 */
export function MarginLane({
  session,
  root,
  marks,
  selected,
  passages,
  onPick,
  onCrowd,
}: {
  session: ReaderSession;
  root: RefObject<HTMLElement | null>;
  marks: IntervalIndex<Mark>;
  selected: readonly string[];
  passages: ReadonlyMap<string, PassageRecord>;
  onPick: (id: string) => void;
  onCrowd: (crowd: Crowd, x: number, y: number) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const lane = useRef<Lane | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const nameOf = useColourName();
  const picked = useEffectEvent(onPick);
  const crowd = useEffectEvent(onCrowd);

  useLayoutEffect(() => {
    if (host.current === null || root.current === null) return;
    const drawn = drawLane(host.current, root.current, session, {
      picked: (id) => picked(id),
      pointed: (id, x, y) => setPointed(id === null ? null : { id, x, y }),
      crowd: (one, x, y) => crowd(one, x, y),
    });
    lane.current = drawn;
    const forget = session.subscribe(() => {
      drawn.refresh();
      setPointed(null);
    });
    return () => {
      forget();
      drawn.dispose();
    };
  }, [session, root]);

  useEffect(() => lane.current?.renew(), [session, marks]);
  useEffect(() => lane.current?.setSelected(selected), [session, marks, selected]);

  const passage = pointed === null ? undefined : passages.get(pointed.id);
  return (
    <>
      <div ref={host} className={styles.host} data-lane />
      {pointed !== null && passage !== undefined && (
        <div
          aria-hidden
          className={styles.tip}
          style={{ left: pointed.x + 10, top: Math.min(pointed.y - 10, innerHeight - 170) }}
        >
          <span className={styles.name}>{nameOf(passage.colour)}</span>
          <span className={styles.quote} dir="auto">
            {passage.quote}
          </span>
          {passage.comment.trim() !== '' && (
            <span className={styles.comment} dir="auto">
              {passage.comment}
            </span>
          )}
        </div>
      )}
    </>
  );
}
