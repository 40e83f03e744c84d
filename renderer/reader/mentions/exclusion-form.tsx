import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './mention-popover.module.css';

/** Asks for the phrase in which a name does not mean an actor; it begins with the words around the name. */
export function ExclusionForm({
  name,
  surface,
  words,
  onSave,
  onCancel,
}: {
  name: string;
  surface: string;
  words: string;
  onSave: (phrase: string) => void;
  onCancel: () => void;
}) {
  const [phrase, setPhrase] = useState(words);
  const clean = phrase.trim().replace(/\s+/g, ' ');
  const isLonger = clean.length > surface.length;
  const hasName = clean.toLowerCase().includes(surface.toLowerCase());
  const problem = hasName
    ? isLonger
      ? undefined
      : 'Add a word that stands before or behind it.'
    : `The phrase has to have “${surface}” in it.`;
  return (
    <form
      className={styles.exclusion}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) onSave(clean);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField
        label={`This phrase is not ${name}`}
        value={phrase}
        autoFocus
        dir="auto"
        problem={problem}
        hint="The name is not looked for in it, in any document."
        onChange={(event) => setPhrase(event.target.value)}
      />
      <div className={styles.deeds}>
        <Button look="primary" type="submit" disabled={problem !== undefined}>
          Add exclusion
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
