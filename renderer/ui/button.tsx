import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';

/** A button takes all that HTML's does. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `plain` for most, `primary` for the one thing a screen is for, `quiet` inside rows and bars. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words. */
export function Button({ look = 'plain', className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes(styles.button, styles[look], className)}>
      {children}
    </button>
  );
}
