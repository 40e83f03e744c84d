import { useEffect, useRef, useState } from 'react';
import styles from './chip-field.module.css';
import { Chips } from './chips.tsx';
import { TextField } from './text-field.tsx';

/** How long a change may take to come back from the library, in milliseconds. */
const saving = 2000;

/**
 * A few short texts, each a chip; Enter or a comma adds what is typed, Backspace in the empty field takes
 * the last one away.
 */
export function ChipField({
  label,
  addLabel,
  placeholder,
  values,
  onChange,
}: {
  /** What the texts are: `Aliases`. */
  label: string;
  /** The name of the field for a new one. */
  addLabel: string;
  placeholder: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const [text, setText] = useState('');
  /** The texts with what is not saved yet: who is quick adds the next one before the last has come back. */
  const latest = useRef(values);
  const saved = useRef(values);
  const isOnTheWay = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    saved.current = values;
    const isBehind = isOnTheWay.current && values.every((one) => latest.current.includes(one));
    if (!isBehind) latest.current = values;
  }, [values]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: readonly string[]): void => {
    latest.current = next;
    isOnTheWay.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      isOnTheWay.current = false;
      latest.current = saved.current;
    }, saving);
    onChange([...next]);
  };
  const add = (): void => {
    const value = text.trim();
    setText('');
    if (value !== '' && !latest.current.includes(value)) change([...latest.current, value]);
  };

  return (
    <div className={styles.field}>
      <p className={styles.label} aria-hidden>
        {label}
      </p>
      <Chips
        label={label}
        values={values}
        onRemove={(value) => change(latest.current.filter((one) => one !== value))}
      />
      <TextField
        label={addLabel}
        bare
        placeholder={placeholder}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && text === '' && values.length > 0) {
            event.preventDefault();
            change(latest.current.slice(0, -1));
          } else if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
          }
        }}
      />
    </div>
  );
}
