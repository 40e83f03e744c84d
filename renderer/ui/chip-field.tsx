import { X } from 'lucide-react';
import { useState } from 'react';
import styles from './chip-field.module.css';
import { TextField } from './text-field.tsx';

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

  const add = (): void => {
    const value = text.trim();
    setText('');
    if (value !== '' && !values.includes(value)) onChange([...values, value]);
  };

  return (
    <div className={styles.field}>
      <p className={styles.label} aria-hidden>
        {label}
      </p>
      {values.length > 0 && (
        <ul aria-label={label} className={styles.chips}>
          {values.map((value) => (
            <li key={value} className={styles.chip} dir="auto">
              {value}
              <button
                type="button"
                aria-label={`Remove ${value}`}
                className={styles.remove}
                onClick={() => onChange(values.filter((one) => one !== value))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
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
            onChange(values.slice(0, -1));
          } else if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
          }
        }}
      />
    </div>
  );
}
