import { useMemo } from 'react';
import { actorTypes } from '#core/records/actor.ts';
import { useLibrary } from '../../state/library.ts';
import { typeWords } from '../../ui/actor-words.tsx';
import { ColourChoice } from '../../ui/colour-choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './list.module.css';
import { changeActorFilter, useActorList } from './list-state.ts';
import { attributesOf } from './listed-actors.ts';

/** What a choice among several says when nothing is chosen. */
const any = '';

/** Type, colour, attribute, and whether there are passages, to filter the actors by. */
export function FilterChoices() {
  const actors = useLibrary((state) => state.actors);
  const filter = useActorList((state) => state.filter);
  const attributes = useMemo(() => attributesOf(actors.values()), [actors]);
  const values = filter.attribute === null ? [] : (attributes.get(filter.attribute.name) ?? []);
  return (
    <div className={styles.choices}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Type</legend>
        {actorTypes.map((type) => (
          <label key={type} className={styles.check}>
            <input
              type="checkbox"
              checked={filter.types.includes(type)}
              onChange={(event) =>
                changeActorFilter({
                  types: event.target.checked
                    ? actorTypes.filter((one) => one === type || filter.types.includes(one))
                    : filter.types.filter((one) => one !== type),
                })
              }
            />
            {typeWords[type].many}
          </label>
        ))}
      </fieldset>
      <div>
        <p className={styles.legend} aria-hidden>
          Colour
        </p>
        <ColourChoice
          label="Colour"
          none="Any colour"
          value={filter.colour}
          onChange={(colour) => changeActorFilter({ colour })}
        />
      </div>
      {attributes.size > 0 && (
        <SelectField
          label="Attribute"
          options={[
            { value: any, label: 'Any' },
            ...[...attributes.keys()].map((name) => ({ value: name, label: name })),
          ]}
          value={filter.attribute?.name ?? any}
          onChange={(name) =>
            changeActorFilter({ attribute: name === any ? null : { name, value: null } })
          }
        />
      )}
      {filter.attribute !== null && (
        <SelectField
          label={`Value of ${filter.attribute.name}`}
          options={[
            { value: any, label: 'Any' },
            ...values.map((value) => ({ value, label: value })),
          ]}
          value={filter.attribute.value ?? any}
          onChange={(value) =>
            changeActorFilter({
              attribute: {
                name: filter.attribute?.name ?? '',
                value: value === any ? null : value,
              },
            })
          }
        />
      )}
      <SelectField
        label="Passages"
        options={[
          { value: any, label: 'Any' },
          { value: 'with', label: 'Linked to passages' },
          { value: 'without', label: 'Without passages' },
        ]}
        value={filter.linked === null ? any : filter.linked ? 'with' : 'without'}
        onChange={(value) => changeActorFilter({ linked: value === any ? null : value === 'with' })}
      />
    </div>
  );
}
