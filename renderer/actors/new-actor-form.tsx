import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ActorType } from '#core/records/actor.ts';
import { act, createActor } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { openActor } from '../state/open-pages.ts';
import { Button } from '../ui/button.tsx';
import { actorOfName } from '../ui/match-actors.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './actors.module.css';
import { TypeField } from './type-field.tsx';

/** Name and type: enough for an actor to exist. A name that is known leads to its actor instead. */
export function NewActorForm({ onDone }: { onDone: () => void }) {
  const actors = useLibrary((state) => state.actors);
  const [name, setName] = useState('');
  const [type, setType] = useState<ActorType>('person');
  const known = name.trim() === '' ? null : actorOfName(actors.values(), name.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || known !== null) return;
    act(createActor(name.trim(), type));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="Name"
        value={name}
        autoFocus
        hint={
          known === null ? undefined : (
            <>
              <span dir="auto">{known.name}</span> exists already.{' '}
              <Button
                look="quiet"
                onClick={() => {
                  openActor(known.id);
                  onDone();
                }}
              >
                Open it
              </Button>
            </>
          )
        }
        onChange={(event) => setName(event.target.value)}
      />
      <TypeField value={type} onChange={setType} />
      <Button look="primary" type="submit" disabled={name.trim() === '' || known !== null}>
        Create actor
      </Button>
    </form>
  );
}
