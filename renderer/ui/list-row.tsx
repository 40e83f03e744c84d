// One row of a list of records.

import { Check, Ellipsis } from 'lucide-react';
import type { CSSProperties, HTMLAttributes, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useState } from 'react';
import { IconButton } from './icon-button.tsx';
import type { MenuEntry } from './menu.tsx';
import { Menu } from './menu.tsx';
import styles from './row-list.module.css';

/** A row of two lines. */
export interface RecordRow {
  id: string;
  title: string;
  /** Quiet facts of the second line. */
  facts: string;
  icon?: ReactNode;
  /** A number at the right, with what it counts. */
  count?: { value: number; of: string } | undefined;
  /** A small picture at the right, with what it says. */
  sign?: { picture: ReactNode; words: string } | undefined;
  /** Whether it is what is shown beside the list. */
  current?: boolean;
  entries: readonly MenuEntry[];
  /** Buttons that stand beside the menu's while the pointer is on the row. */
  tools?: ReactNode;
}

/** A row of two lines, or a heading between rows. */
export type Row = RecordRow | { id: string; heading: string; count: number };

/** Whether a row is a heading between records. */
export function isHeading(row: Row | undefined): row is Extract<Row, { heading: string }> {
  return row !== undefined && 'heading' in row;
}

/** Draws a row. Its tools and its menu's button are made when the pointer first comes: many rows scroll by. */
export function ListRow({
  row,
  place,
  style,
  isReachable,
  isChosen,
  spring,
  onFocus,
  onClick,
  onKeyDown,
}: {
  row: RecordRow;
  place: { index: number; of: number };
  style: CSSProperties;
  /** Whether the tabulator leads to it. */
  isReachable: boolean;
  /** Undefined while none are chosen. */
  isChosen: boolean | undefined;
  /** What opens it when a passage rests on it. */
  spring: HTMLAttributes<HTMLLIElement>;
  onFocus: (id: string) => void;
  onClick: (event: MouseEvent, id: string) => void;
  onKeyDown: (event: KeyboardEvent, index: number) => void;
}) {
  const [isPointedAt, setPointedAt] = useState(false);
  const { id, title, icon, count } = row;
  return (
    <li
      className={styles.row}
      style={style}
      aria-setsize={place.of}
      aria-posinset={place.index + 1}
      onPointerEnter={() => setPointedAt(true)}
      {...spring}
    >
      <button
        type="button"
        data-row={id}
        className={styles.main}
        tabIndex={isReachable ? 0 : -1}
        aria-current={row.current === true ? 'true' : undefined}
        aria-pressed={isChosen}
        onFocus={() => onFocus(id)}
        onClick={(event) => onClick(event, id)}
        onKeyDown={(event) => onKeyDown(event, place.index)}
      >
        {icon !== undefined && (
          <span className={styles.icon}>
            {isChosen === true ? <Check size={15} strokeWidth={2.5} aria-hidden /> : icon}
          </span>
        )}
        <span className={styles.words}>
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <span className={styles.facts} dir="auto">
            {row.facts}
          </span>
        </span>
        {row.sign !== undefined && (
          <span className={styles.sign}>
            {row.sign.picture}
            <span className="only-read"> {row.sign.words}</span>
          </span>
        )}
        {count !== undefined && count.value > 0 && (
          <span className={styles.count}>
            {count.value.toLocaleString('en')}
            <span className="only-read"> {count.of}</span>
          </span>
        )}
      </button>
      {isPointedAt && (
        <div className={styles.more}>
          {row.tools}
          <Menu
            label={`Menu of ${title}`}
            entries={row.entries}
            trigger={
              <IconButton small label={`More about ${title}`} tabIndex={-1}>
                <Ellipsis size={15} />
              </IconButton>
            }
          />
        </div>
      )}
    </li>
  );
}
