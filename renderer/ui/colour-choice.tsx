import type { Colour } from '#core/records/passage.ts';
import { colours } from '#core/records/passage.ts';
import { useLibrary } from '../state/library.ts';
import { classes } from './classes.ts';
import styles from './colour-choice.module.css';
import { Tooltip } from './tooltip.tsx';

/** The name the user gave a colour. */
function nameOfColour(names: readonly string[], colour: Colour): string {
  return names[colour - 1] ?? `Colour ${colour}`;
}

/** A small sign in one of the eight colours, told by its name to those who do not see it. */
export function ColourDot({ colour }: { colour: Colour }) {
  const names = useLibrary((state) => state.settings.colourNames);
  return (
    <span
      className={classes(styles.dot, styles[`colour${colour}`])}
      title={nameOfColour(names, colour)}
    >
      <span className="only-read">{nameOfColour(names, colour)}</span>
    </span>
  );
}

/** The eight colours in a row, and none. A press on the chosen one takes it away, too. */
export function ColourChoice({
  label,
  value,
  none = 'No colour',
  onChange,
}: {
  label: string;
  value: Colour | null;
  /** What choosing none is called; null where one has to be chosen. */
  none?: string | null;
  onChange: (colour: Colour | null) => void;
}) {
  const names = useLibrary((state) => state.settings.colourNames);
  return (
    <div role="group" aria-label={label} className={styles.row}>
      {colours.map((colour) => (
        <Tooltip key={colour} label={nameOfColour(names, colour)}>
          <button
            type="button"
            className={styles.choice}
            aria-label={nameOfColour(names, colour)}
            aria-pressed={colour === value}
            onClick={() => onChange(colour === value && none !== null ? null : colour)}
          >
            <span aria-hidden className={classes(styles.dot, styles[`colour${colour}`])} />
          </button>
        </Tooltip>
      ))}
      {none !== null && (
        <Tooltip label={none}>
          <button
            type="button"
            className={styles.choice}
            aria-label={none}
            aria-pressed={value === null}
            onClick={() => onChange(null)}
          >
            <span aria-hidden className={classes(styles.dot, styles.none)} />
          </button>
        </Tooltip>
      )}
    </div>
  );
}
