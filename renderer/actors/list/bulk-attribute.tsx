import type { FormEvent } from 'react';
import { useMemo, useState } from 'react';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/button.tsx';
import { AttributeNames } from '../attribute-names.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { editActors } from '../keeping-acts.ts';
import styles from './list.module.css';
import { attributesOf } from './listed-actors.ts';

/** Gives several actors an attribute, or takes one of theirs away. */
export function BulkAttribute({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const actors = useLibrary((state) => state.actors);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const theirs = useMemo(
    () => [...attributesOf(ids.flatMap((id) => actors.get(id) ?? [])).keys()],
    [ids, actors],
  );
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    act(editActors(ids, { addAttributes: [{ name, value }] }));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={add}>
      <TextField
        label="Attribute"
        placeholder="Party, office, country …"
        value={name}
        list="attribute-names-bulk"
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <AttributeNames id="attribute-names-bulk" />
      <TextField
        label="Value"
        value={value}
        dir="auto"
        onChange={(event) => setValue(event.target.value)}
      />
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          Add
        </Button>
      </div>
      {theirs.length > 0 && (
        <div role="group" aria-label="Take away" className={styles.actions}>
          {theirs.map((one) => (
            <Button
              key={one}
              onClick={() => {
                act(editActors(ids, { removeAttributes: [one] }));
                onDone();
              }}
            >
              Take away “{one}”
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}
