import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ActorType } from '#core/records/actor.ts';
import { act, createActor } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/button.tsx';
import { isKnownName } from '../ui/match-actors.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './actors.module.css';
import { TypeField } from './type-field.tsx';

/** Name and type: enough for an actor to exist. */
export function NewActorForm({ onDone }: { onDone: () => void }) {
  const actors = useLibrary((state) => state.actors);
  const [name, setName] = useState('');
  const [type, setType] = useState<ActorType>('person');
  const known = name.trim() !== '' && isKnownName(actors.values(), name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    act(createActor(name.trim(), type));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="Name"
        value={name}
        autoFocus
        hint={known ? 'There is an actor of this name already.' : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <TypeField value={type} onChange={setType} />
      <Button look="primary" type="submit" disabled={name.trim() === ''}>
        Create actor
      </Button>
    </form>
  );
}
