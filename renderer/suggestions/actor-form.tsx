import { useEffect, useRef, useState } from 'react';
import type { NewActor } from '#core/commands/command-inputs.ts';
import { actorTypes } from '#core/records/actor.ts';
import { typeWords } from '../ui/actor-words.tsx';
import { Button } from '../ui/button.tsx';
import { ChipField } from '../ui/chip-field.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './suggestions.module.css';

const types = actorTypes.map((type) => ({ value: type, label: typeWords[type].one }));

/** The name as the user put it right; what the text says stays a further name, unless it only had more to it. */
function corrected(before: NewActor, { name, ...rest }: NewActor): NewActor {
  const isKept = before.name !== name && !before.name.includes(name);
  const aliases = isKept ? [before.name, ...rest.aliases] : rest.aliases;
  return { ...rest, name, aliases: aliases.filter((alias) => alias !== name) };
}

/** Name, type and further names of a proposed actor, to be put right before it is accepted. */
export function ActorForm({
  actor,
  onAccept,
  onBack,
}: {
  actor: NewActor;
  onAccept: (actor: NewActor) => void;
  onBack: () => void;
}) {
  const [draft, setDraft] = useState(actor);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.select(), []);
  const isEmpty = draft.name.trim() === '';
  return (
    <form
      className={styles.form}
      aria-label="Put the actor right"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onAccept(corrected(actor, { ...draft, name: draft.name.trim() }));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onBack();
      }}
    >
      <TextField
        ref={name}
        label="Name"
        dir="auto"
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <SelectField
        label="Type"
        options={types}
        value={draft.type}
        onChange={(type) => setDraft({ ...draft, type })}
      />
      <ChipField
        label="Other names"
        addLabel="Add another name"
        placeholder="Another name"
        values={draft.aliases}
        onChange={(aliases) => setDraft({ ...draft, aliases })}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={isEmpty}>
          Accept <Kbd keys="Enter" />
        </Button>
        <Button onClick={onBack}>
          Back <Kbd keys="Escape" />
        </Button>
      </div>
    </form>
  );
}
