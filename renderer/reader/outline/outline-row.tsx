import type { OutlineEntry } from '#core/text/outline.ts';
import { Twist } from '../../ui/twist.tsx';
import styles from './outline.module.css';

/** One heading or turn of the outline, and the twist that opens and closes its parts. */
export function OutlineRow({
  id,
  entry,
  place,
  sibling,
  isOpen,
  isFocused,
  isHere,
  onGo,
  onTwist,
}: {
  /** By which the tree says that the keys are here. */
  id: string;
  entry: OutlineEntry;
  /** Where it stands in the list, in CSS pixels. */
  place: { start: number; size: number };
  sibling: { position: number; count: number } | undefined;
  /** Undefined for one without parts. */
  isOpen: boolean | undefined;
  isFocused: boolean;
  /** Whether one reads in its part. */
  isHere: boolean;
  onGo: () => void;
  onTwist: () => void;
}) {
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={entry.depth + 1}
      aria-expanded={isOpen}
      aria-selected={isFocused}
      aria-current={isHere ? 'location' : undefined}
      aria-posinset={sibling?.position}
      aria-setsize={sibling?.count}
      className={styles.row}
      data-kind={entry.kind}
      data-top={entry.depth === 0}
      style={{
        height: place.size,
        transform: `translateY(${place.start}px)`,
        paddingInlineStart: `calc(var(--space-2) + ${Math.min(entry.depth, 6)} * var(--space-4))`,
      }}
      title={entry.opening === '' ? entry.text : `${entry.text}: ${entry.opening}`}
      onClick={onGo}
    >
      <Twist isOpen={isOpen} onTwist={onTwist} />
      <span className={styles.text} dir="auto">
        {entry.text}
        {entry.opening !== '' && <span className={styles.opening}> {entry.opening}</span>}
      </span>
    </div>
  );
}
