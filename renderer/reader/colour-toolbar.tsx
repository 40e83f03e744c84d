import { Toolbar } from '@base-ui/react/toolbar';
import type { ReactNode } from 'react';
import type { Colour } from '#core/records/passage.ts';
import { colours } from '#core/records/passage.ts';
import { useLibrary } from '../state/library.ts';
import { classes } from '../ui/classes.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './colour-toolbar.module.css';

/** The name the user gave a colour. */
export function useColourName(): (colour: Colour) => string {
  const names = useLibrary((state) => state.settings.colourNames);
  return (colour) => names[colour - 1] ?? `Colour ${colour}`;
}

/**
 * The eight colours as one stop of the Tab key, with arrow keys among them; each shows its tint and its
 * underline. `children` are further buttons of the same bar.
 */
export function ColourToolbar({
  label,
  value,
  onPick,
  className,
  children,
}: {
  label: string;
  value?: Colour | undefined;
  onPick: (colour: Colour) => void;
  className?: string | undefined;
  children?: ReactNode;
}) {
  const nameOf = useColourName();
  return (
    <Toolbar.Root aria-label={label} className={classes(styles.bar, className)}>
      {colours.map((colour) => (
        <Tooltip key={colour} label={nameOf(colour)} keys={String(colour)}>
          <Toolbar.Button
            aria-label={nameOf(colour)}
            aria-keyshortcuts={String(colour)}
            {...(value === undefined ? {} : { 'aria-pressed': value === colour })}
            className={styles.colour}
            onClick={() => onPick(colour)}
          >
            <span aria-hidden className={classes(styles.sample, `mark-sample-${colour}`)}>
              {'\u00A0'.repeat(6)}
            </span>
          </Toolbar.Button>
        </Tooltip>
      ))}
      {children}
    </Toolbar.Root>
  );
}
