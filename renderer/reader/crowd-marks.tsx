import type { IntervalIndex } from './interval-index.ts';
import type { Crowd, Mark } from './marks.ts';
import type { ReaderSession } from './reader-session.ts';
import styles from './reader.module.css';
import { useMovement } from './use-session.ts';

/** In the margin, how many more passages overlap than can be drawn; a press lists them all. */
export function CrowdMarks({
  crowds,
  marks,
  session,
  onPick,
}: {
  crowds: readonly Crowd[];
  marks: IntervalIndex<Mark>;
  session: ReaderSession;
  onPick: (ids: readonly string[], x: number, y: number) => void;
}) {
  useMovement(session);
  if (crowds.length === 0) return null;
  const near = session.highlighter.nearby();
  const shown = crowds.filter((crowd) => crowd.start < near.end && crowd.end > near.start);
  return shown.map((crowd) => (
    <button
      key={crowd.start}
      type="button"
      className={styles.crowd}
      style={{ top: session.edgesOf(crowd)?.first.top ?? 0 }}
      aria-label={`${crowd.more} more passages overlap here`}
      onClick={(event) => {
        const ids = marks.overlapping(crowd.start, crowd.end).map((mark) => mark.id);
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        onPick(ids, left, bottom);
      }}
    >
      +{crowd.more}
    </button>
  ));
}
