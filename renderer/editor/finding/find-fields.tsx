import type { KeyboardEvent, RefObject } from 'react';
import styles from './find-bar.module.css';

/** The field of a find bar for the words that are looked for, with how many there are. */
export function FindField({
  ref,
  label,
  query,
  count,
  onChange,
}: {
  ref: RefObject<HTMLInputElement | null>;
  label: string;
  query: string;
  /** What was found, in words; empty before anything was asked. */
  count: string;
  onChange: (query: string) => void;
}) {
  return (
    <div className={styles.field} data-missing={count === 'Not found'}>
      <Field ref={ref} label={label} value={query} maxLength={500} onChange={onChange} />
      <span className={styles.count}>{count}</span>
    </div>
  );
}

/** The field below it for what comes in their place. */
export function ReplaceField({
  ref,
  replacement,
  onChange,
  onKeyDown,
}: {
  ref?: RefObject<HTMLInputElement | null>;
  replacement: string;
  onChange: (replacement: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}) {
  return (
    <div className={styles.field}>
      <Field
        {...(ref === undefined ? {} : { ref })}
        label="Replace with"
        value={replacement}
        maxLength={5000}
        onChange={onChange}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
      />
    </div>
  );
}

function Field({
  ref,
  label,
  value,
  maxLength,
  onChange,
  onKeyDown,
}: {
  ref?: RefObject<HTMLInputElement | null>;
  label: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}) {
  return (
    <input
      ref={ref}
      type="text"
      className={styles.input}
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={maxLength}
      spellCheck={false}
      autoComplete="off"
      dir="auto"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
