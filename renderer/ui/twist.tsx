import { ChevronRight } from 'lucide-react';
import styles from './twist.module.css';

/**
 * The sign before a row of a tree that opens and closes its parts by a click; keys and screen readers have
 * those of the row. One without parts (`isOpen` undefined or null) has the same room, empty.
 */
export function Twist({
  isOpen,
  onTwist,
}: {
  isOpen: boolean | null | undefined;
  onTwist?: () => void;
}) {
  if (isOpen === undefined || isOpen === null) return <span className={styles.twist} />;
  return (
    <span
      aria-hidden
      className={styles.twist}
      data-open={isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onTwist?.();
      }}
    >
      <ChevronRight size={13} />
    </span>
  );
}
