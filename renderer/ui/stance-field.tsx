import type { KeyboardEvent, RefObject } from 'react';
import { useId } from 'react';
import type { Stance } from '#core/records/statement.ts';
import { stances } from '#core/records/statement.ts';
import { classes } from './classes.ts';
import segments from './segments.module.css';
import { stanceWords } from './stance-words.tsx';
import styles from './stance.module.css';

/** The stance whose word begins with this letter. */
function stanceOfLetter(letter: string): Stance | undefined {
  return stances.find((one) => one.startsWith(letter.toLowerCase()) && letter.length === 1);
}

/**
 * How the speaker stands to the concept: one letter chooses and goes on (s, o, n, m, u), arrow keys choose,
 * Enter goes on.
 */
export function StanceField({
  value,
  onChange,
  onNext,
  fieldRef,
}: {
  /** Null while nothing is chosen. */
  value: Stance | null;
  onChange: (stance: Stance) => void;
  /** Called when a letter has chosen, or at Enter. */
  onNext?: () => void;
  fieldRef?: RefObject<HTMLDivElement | null>;
}) {
  const name = useId();

  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stance = stanceOfLetter(event.key);
    if (stance !== undefined) onChange(stance);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    onNext?.();
  };

  return (
    <div
      ref={fieldRef}
      role="radiogroup"
      aria-label="Stance"
      className={classes(segments.segments, styles.field)}
      onKeyDown={pressed}
    >
      {stances.map((stance, index) => (
        <label key={stance} className={segments.segment}>
          <input
            type="radio"
            name={name}
            value={stance}
            checked={stance === value}
            // Of a group without a choice, the first is the one that keys reach.
            data-reached={value === null ? index === 0 : stance === value}
            aria-keyshortcuts={stance.charAt(0)}
            onChange={() => onChange(stance)}
            className="only-read"
          />
          <span>
            <span className={styles.letter}>{stanceWords[stance].one.charAt(0)}</span>
            {stanceWords[stance].one.slice(1)}
          </span>
        </label>
      ))}
    </div>
  );
}
