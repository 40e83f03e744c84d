import type { PassageRecord } from '#core/records/passage.ts';
import { classes } from '../ui/classes.ts';
import { Popover } from '../ui/popover.tsx';
import { useColourName } from './colour-toolbar.tsx';
import styles from './overlap-popover.module.css';

/** Lists the passages that overlap where the text was clicked, to choose one. */
export function OverlapPopover({
  passages,
  x,
  y,
  onPick,
  onClose,
}: {
  passages: readonly PassageRecord[];
  /** Where the click was, in CSS pixels of the viewport. */
  x: number;
  y: number;
  onPick: (id: string) => void;
  onClose: () => void;
}) {
  const nameOf = useColourName();
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      anchor={{ getBoundingClientRect: () => new DOMRect(x, y - 12, 1, 24) }}
      label={`${passages.length} passages here`}
    >
      <p className={styles.heading}>{passages.length} passages here</p>
      <ul className={styles.list}>
        {passages.map((passage) => (
          <li key={passage.id}>
            <button type="button" className={styles.passage} onClick={() => onPick(passage.id)}>
              <span aria-hidden className={classes(styles.sample, `mark-sample-${passage.colour}`)}>
                {'\u00A0'.repeat(6)}
              </span>
              <span className="only-read">{nameOf(passage.colour)}: </span>
              <span className={styles.quote} dir="auto">
                {passage.quote}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
