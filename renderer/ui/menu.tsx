import { ContextMenu as BaseContext } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Fragment } from 'react';
import { classes } from './classes.ts';
import { Kbd } from './kbd.tsx';
import styles from './popup.module.css';

/** One line of a menu; a string is a heading, null a divider. */
export type MenuEntry =
  | {
      label: string;
      icon?: ReactNode;
      keys?: string | undefined;
      danger?: boolean;
      disabled?: boolean;
      run: () => void;
    }
  | string
  | null;

/** A menu that its trigger opens. */
export function Menu({
  trigger,
  label,
  entries,
  align = 'end',
  open,
  onOpenChange,
}: {
  trigger: ReactElement;
  label: string;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
  /** For a menu that a command opens, too. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined
        ? {}
        : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Base.Popup aria-label={label} className={classes(styles.popup, styles.menu)}>
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Gives what it wraps a menu on the secondary button and on the menu key. */
export function ContextMenu({
  label,
  entries,
  children,
}: {
  label: string;
  /** The lines, or what answers them when the menu opens. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  children: ReactElement;
}) {
  return (
    <BaseContext.Root>
      <BaseContext.Trigger render={children} />
      <BaseContext.Portal>
        <BaseContext.Positioner className={styles.positioner} collisionPadding={8}>
          <BaseContext.Popup aria-label={label} className={classes(styles.popup, styles.menu)}>
            <Entries entries={entries} />
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  );
}

interface EntryGroup {
  heading: string | null;
  divided: boolean;
  lines: Exclude<MenuEntry, string | null>[];
}

/** Splits entries into groups, at headings and dividers. */
function grouped(entries: readonly MenuEntry[]): EntryGroup[] {
  const groups: EntryGroup[] = [];
  let open: EntryGroup = { heading: null, divided: false, lines: [] };
  for (const entry of entries) {
    if (entry !== null && typeof entry !== 'string') {
      open.lines.push(entry);
      continue;
    }
    if (open.lines.length > 0) groups.push(open);
    open = { heading: entry, divided: groups.length > 0 && entry === null, lines: [] };
  }
  if (open.lines.length > 0) groups.push(open);
  return groups;
}

function Entries({ entries }: { entries: readonly MenuEntry[] | (() => readonly MenuEntry[]) }) {
  const lines = typeof entries === 'function' ? entries() : entries;
  return grouped(lines).map((group, index) => (
    <Fragment key={group.heading ?? index}>
      {group.divided && <Base.Separator className={styles.divider} />}
      <Base.Group>
        {group.heading !== null && (
          <Base.GroupLabel className={styles.heading}>{group.heading}</Base.GroupLabel>
        )}
        {group.lines.map((line, at) => (
          <Base.Item
            key={`${at} ${line.label}`}
            disabled={line.disabled ?? false}
            onClick={line.run}
            className={classes(styles.item, line.danger === true && styles.danger)}
          >
            {line.icon}
            <span className={styles.words}>{line.label}</span>
            {line.keys !== undefined && <Kbd keys={line.keys} />}
          </Base.Item>
        ))}
      </Base.Group>
    </Fragment>
  ));
}
