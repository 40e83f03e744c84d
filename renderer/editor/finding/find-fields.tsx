import { ChevronDown, ChevronUp } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { keysOf } from '../../commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
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
        ref={ref}
        label="Replace with"
        value={replacement}
        maxLength={5000}
        onChange={onChange}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** The buttons to the matches before and after; both stand still while there is none. */
export function FindSteps({ count, step }: { count: number; step: (by: 1 | -1) => void }) {
  return (
    <>
      <IconButton
        small
        label="Match before"
        keys={keysOf('find-previous')}
        disabled={count === 0}
        onClick={() => step(-1)}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton
        small
        label="Next match"
        keys={keysOf('find-next')}
        disabled={count === 0}
        onClick={() => step(1)}
      >
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </>
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
  ref?: RefObject<HTMLInputElement | null> | undefined;
  label: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
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
