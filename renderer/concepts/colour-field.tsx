import { useId } from 'react';
import type { Colour } from '#core/records/passage.ts';
import { colours } from '#core/records/passage.ts';
import { useLibrary } from '../state/library.ts';
import styles from './concept-profile.module.css';

/** One of the eight colours, or none. */
export function ColourField({
  value,
  onChange,
}: {
  value: Colour | undefined;
  onChange: (colour: Colour | null) => void;
}) {
  const name = useId();
  const names = useLibrary((state) => state.settings.colourNames);
  return (
    <fieldset className={styles.colours}>
      <legend className={styles.label}>Colour</legend>
      {[null, ...colours].map((colour) => {
        const words = colour === null ? 'No colour' : (names[colour - 1] ?? `Colour ${colour}`);
        return (
          <label key={colour ?? 0} className={styles.colour} title={words}>
            <input
              type="radio"
              name={name}
              className="only-read"
              aria-label={words}
              checked={(value ?? null) === colour}
              onChange={() => onChange(colour)}
            />
            <span
              aria-hidden
              className={styles.dot}
              data-none={colour === null}
              style={colour === null ? undefined : { background: `var(--mark-${colour}-ink)` }}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
