import { Trash2 } from 'lucide-react';
import type { ActorRecord } from '#core/records/actor.ts';
import type { NewActor } from '#core/commands/catalogue.ts';
import { run } from '../services/library.ts';
import { act, deleteActor } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/button.tsx';
import { ChipField } from '../ui/chip-field.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useDraft } from '../ui/use-draft.ts';
import styles from './actors.module.css';
import { TypeField } from './type-field.tsx';

/** Who an actor is, each field edited in place and saved when it is left. */
export function ActorProfile({ id }: { id: string }) {
  const actor = useLibrary((state) => state.actors.get(id));
  return actor === undefined ? null : <Profile key={id} actor={actor} />;
}

function Profile({ actor }: { actor: ActorRecord }) {
  const { id } = actor;
  const save = (fields: Partial<NewActor>): void => act(run('edit-actor', { id, fields }));
  const name = useDraft(actor.name, (typed) => typed.trim() !== '' && save({ name: typed.trim() }));
  const description = useDraft(actor.description, (typed) => save({ description: typed }));
  return (
    <div className={styles.profile}>
      <TextField label="Name" dir="auto" data-first-field {...name} />
      <TypeField value={actor.type} onChange={(type) => save({ type })} />
      <ChipField
        label="Aliases"
        addLabel="Add an alias"
        placeholder="Another name, then Enter"
        values={actor.aliases}
        onChange={(aliases) => save({ aliases })}
      />
      <TextArea label="Description" dir="auto" {...description} />
      <Button look="danger" className={styles.delete} onClick={() => act(deleteActor(id))}>
        <Trash2 size={14} aria-hidden />
        Delete actor
      </Button>
    </div>
  );
}
