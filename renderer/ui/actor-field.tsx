import { Plus } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { useLibrary } from '../state/library.ts';
import type { ActorOption } from './actor-options.ts';
import { actorOptions, chosenActor } from './actor-options.ts';
import { ActorIcon, typeWords } from './actor-words.tsx';
import { RemoveChip } from './chips.tsx';
import { TypeAhead } from './type-ahead.tsx';
import styles from './type-ahead.module.css';

type Chosen = string | NewActor;

/** The name of what is chosen; empty for null, or when the actor is gone. */
export function chosenName(
  chosen: Chosen | null,
  actors: ReadonlyMap<string, ActorRecord>,
): string {
  if (chosen === null) return '';
  return typeof chosen === 'string' ? (actors.get(chosen)?.name ?? '') : chosen.name;
}

function Option({ option }: { option: ActorOption }) {
  return (
    <>
      {option.isNew ? <Plus size={15} aria-hidden /> : <ActorIcon type={option.type} />}
      <span className={styles.words} dir="auto">
        {option.isNew ? typeWords[option.type].one : option.name}
        {option.alias !== null && <span className={styles.quiet}> · {option.alias}</span>}
      </span>
    </>
  );
}

/** One actor, or nobody; made on the spot where nobody goes by the name. */
export function ActorField({
  label,
  value,
  onChange,
  onNext,
  placeholder,
  inputRef,
  focusAtOnce,
}: {
  label: string;
  value: Chosen | null;
  onChange: (value: Chosen | null) => void;
  onNext?: () => void;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  focusAtOnce?: boolean;
}) {
  const actors = useLibrary((state) => state.actors);
  return (
    <TypeAhead
      label={label}
      placeholder={placeholder}
      shown={chosenName(value, actors)}
      after={value !== null && typeof value !== 'string' ? `new ${value.type}` : undefined}
      itemsOf={(typed) => actorOptions(actors, typed)}
      render={(option) => <Option option={option} />}
      onPick={(option) => onChange(chosenActor(option))}
      onClear={() => onChange(null)}
      {...(onNext === undefined ? {} : { onNext })}
      {...(inputRef === undefined ? {} : { inputRef })}
      {...(focusAtOnce === undefined ? {} : { focusAtOnce })}
    />
  );
}

/**
 * Several actors, each a chip. A comma or the pointer adds one and stays; Backspace in the empty field
 * takes the last one away.
 */
export function ActorsField({
  label,
  values,
  onChange,
  onNext,
  placeholder,
  inputRef,
}: {
  label: string;
  values: readonly Chosen[];
  onChange: (values: Chosen[]) => void;
  onNext?: () => void;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const actors = useLibrary((state) => state.actors);
  const keyOf = (one: Chosen): string => (typeof one === 'string' ? one : `new ${one.name}`);
  const keys = new Set(values.map(keyOf));

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Backspace' || event.currentTarget.value !== '' || values.length === 0)
      return;
    event.preventDefault();
    onChange(values.slice(0, -1));
  };

  return (
    <TypeAhead
      label={label}
      placeholder={values.length === 0 ? placeholder : undefined}
      shown=""
      pickKey=","
      itemsOf={(typed) => actorOptions(actors, typed).filter((one) => !keys.has(one.id))}
      render={(option) => <Option option={option} />}
      onPick={(option) => {
        const chosen = chosenActor(option);
        if (!keys.has(keyOf(chosen))) onChange([...values, chosen]);
      }}
      onKeyDown={pressed}
      {...(onNext === undefined ? {} : { onNext })}
      {...(inputRef === undefined ? {} : { inputRef })}
      before={values.map((one) => {
        const name = chosenName(one, actors);
        return (
          <span key={keyOf(one)} className={styles.chip}>
            <span dir="auto">{name}</span>
            <RemoveChip
              name={name}
              onRemove={() => onChange(values.filter((other) => other !== one))}
            />
          </span>
        );
      })}
    />
  );
}
