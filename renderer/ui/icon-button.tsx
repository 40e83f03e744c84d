import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: its name for screen readers and its tooltip. */
  label: string;
  /** Its key, as `commands.ts` writes keys: `Mod+K`. Shown in the tooltip. */
  keys?: string | undefined;
  small?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is a picture; its tooltip says what it does and by which key. */
export function IconButton({
  label,
  keys,
  small = false,
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={classes(styles.icon, small && styles.small, className)}
      >
        {children}
      </button>
    </Tooltip>
  );
}
