import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { classes } from './classes.ts';
import styles from './popup.module.css';

export interface PopoverProps {
  /** The control that opens it. Without one, give `open` and `anchor`. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** What it stands at, when that is not the trigger. */
  anchor?: Element | RefObject<Element | null> | { getBoundingClientRect: () => DOMRect } | null;
  label: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  className?: string | undefined;
  children: ReactNode;
}

/** A small panel beside what opened it; Escape or a click outside closes it. */
export function Popover({
  trigger,
  open,
  onOpenChange,
  anchor,
  label,
  side = 'bottom',
  align = 'start',
  className,
  children,
}: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined
        ? {}
        : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={styles.positioner}
          {...(anchor === undefined ? {} : { anchor })}
        >
          <Base.Popup
            aria-label={label}
            className={classes(styles.popup, styles.padded, className)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
