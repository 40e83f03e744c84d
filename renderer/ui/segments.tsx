import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './segments.module.css';

/** A choice among a few, all in sight. Arrow keys move it. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { value: T; label: string; icon?: ReactNode; hint?: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.segments}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment} title={option.hint}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="only-read"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  );
}
