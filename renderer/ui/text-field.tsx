import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { useId } from 'react';
import { classes } from './classes.ts';
import styles from './text-field.module.css';

interface FieldProps {
  label: string;
  /** Hides the label from sight, not from screen readers. */
  bare?: boolean;
  /** Why the value cannot be taken, in one sentence. */
  problem?: string | undefined;
  hint?: ReactNode;
}

export interface TextFieldProps extends FieldProps, InputHTMLAttributes<HTMLInputElement> {
  ref?: Ref<HTMLInputElement>;
}

/** One line of text with its label, and a sentence below when it is wrong. */
export function TextField({ label, bare, problem, hint, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} bare={bare} problem={problem} hint={hint} className={className}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined && hint === undefined ? undefined : `${id}-more`}
        {...rest}
        className={styles.input}
      />
    </Labelled>
  );
}

export interface TextAreaProps extends FieldProps, TextareaHTMLAttributes<HTMLTextAreaElement> {
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text, growing with what is written. */
export function TextArea({ label, bare, problem, hint, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} bare={bare} problem={problem} hint={hint} className={className}>
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined && hint === undefined ? undefined : `${id}-more`}
        {...rest}
        className={classes(styles.input, styles.area)}
      />
    </Labelled>
  );
}

function Labelled({
  id,
  label,
  bare = false,
  problem,
  hint,
  className,
  children,
}: {
  id: string;
  label: string;
  bare: boolean | undefined;
  problem: string | undefined;
  hint: ReactNode;
  className: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={bare ? 'only-read' : styles.label}>
        {label}
      </label>
      {children}
      {(problem !== undefined || hint !== undefined) && (
        <p id={`${id}-more`} className={problem === undefined ? styles.hint : styles.problem}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
