import { X } from 'lucide-react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useId, useRef, useState } from 'react';
import type { ActorAttribute } from '#core/records/actor.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AttributeNames } from '../attribute-names.tsx';
import styles from './profile.module.css';

const nothing: ActorAttribute = { name: '', value: '' };

/** What the user wants to know of an actor, name by value; the last row is for a new one. */
export function AttributesField({
  values,
  onChange,
}: {
  values: readonly ActorAttribute[];
  onChange: (values: ActorAttribute[]) => void;
}) {
  const names = useId();
  /** Where the name of the next one is written. */
  const first = useRef<HTMLInputElement>(null);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>Attributes</legend>
      <AttributeNames id={names} />
      {values.map((one, index) => (
        <AttributeRow
          // By place: a row keeps the focus while it is renamed.
          key={index}
          attribute={one}
          names={names}
          onSave={(saved) => onChange(values.with(index, saved))}
          onRemove={() => {
            onChange(values.filter((_other, at) => at !== index));
            first.current?.focus();
          }}
        />
      ))}
      <AttributeRow
        key="new"
        attribute={nothing}
        first={first}
        names={names}
        onSave={(saved) => onChange([...values, saved])}
      />
    </fieldset>
  );
}

/** One attribute; saved by Enter and when the row is left. */
function AttributeRow({
  attribute,
  names,
  first,
  onSave,
  onRemove,
}: {
  attribute: ActorAttribute;
  /** Id of the list of names used before. */
  names: string;
  first?: RefObject<HTMLInputElement | null>;
  onSave: (attribute: ActorAttribute) => void;
  /** Absent on the row for a new one. */
  onRemove?: () => void;
}) {
  const [draft, setDraft] = useState<ActorAttribute | null>(null);
  const [problem, setProblem] = useState<string>();
  const { name, value } = draft ?? attribute;
  const change = (asked: Partial<ActorAttribute>): void => {
    setProblem(undefined);
    setDraft({ name, value, ...asked });
  };
  const finish = (): void => {
    if (draft === null) return;
    const neat = { name: draft.name.trim(), value: draft.value.trim() };
    if (neat.name === '' && neat.value !== '') {
      setProblem('Say what this is, such as “party”; nothing was saved.');
      return;
    }
    if (neat.name === '') onRemove?.();
    else if (neat.name !== attribute.name || neat.value !== attribute.value) onSave(neat);
    setDraft(null);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      finish();
      // The next one is written where this one was.
      first?.current?.focus();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setProblem(undefined);
      setDraft(null);
    }
  };
  const isNew = onRemove === undefined;
  return (
    <>
      <div
        className={styles.pair}
        onBlur={(event: FocusEvent) => {
          if (!event.currentTarget.contains(event.relatedTarget)) finish();
        }}
        onKeyDown={pressed}
      >
        <TextField
          label={isNew ? 'Name of a new attribute' : 'Name of the attribute'}
          bare
          {...(first === undefined ? {} : { ref: first })}
          className={styles.pairName}
          placeholder="Party, office …"
          list={names}
          value={name}
          dir="auto"
          aria-invalid={problem !== undefined}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          label={isNew ? 'Value of the new attribute' : `Value of ${attribute.name}`}
          bare
          className={styles.pairValue}
          placeholder={isNew ? 'Value' : ''}
          value={value}
          dir="auto"
          onChange={(event) => change({ value: event.target.value })}
        />
        {!isNew && (
          <IconButton small label={`Remove ${attribute.name}`} onClick={onRemove}>
            <X size={14} />
          </IconButton>
        )}
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
