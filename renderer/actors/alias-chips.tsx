import { X } from 'lucide-react';
import { useState } from 'react';
import { TextField } from '../ui/text-field.tsx';
import styles from './actors.module.css';

/** The other names of an actor: each a chip; Enter or a comma adds one, Backspace takes the last away. */
export function AliasChips({
  aliases,
  onChange,
}: {
  aliases: readonly string[];
  onChange: (aliases: string[]) => void;
}) {
  const [text, setText] = useState('');

  const add = (): void => {
    const alias = text.trim();
    setText('');
    if (alias !== '' && !aliases.includes(alias)) onChange([...aliases, alias]);
  };

  return (
    <div className={styles.aliases}>
      <p className={styles.label} aria-hidden>
        Aliases
      </p>
      {aliases.length > 0 && (
        <ul aria-label="Aliases" className={styles.chips}>
          {aliases.map((alias) => (
            <li key={alias} className={styles.chip} dir="auto">
              {alias}
              <button
                type="button"
                aria-label={`Remove ${alias}`}
                className={styles.remove}
                onClick={() => onChange(aliases.filter((one) => one !== alias))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label="Add an alias"
        bare
        placeholder="Another name, then Enter"
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && text === '' && aliases.length > 0) {
            event.preventDefault();
            onChange(aliases.slice(0, -1));
          } else if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
          }
        }}
      />
    </div>
  );
}
