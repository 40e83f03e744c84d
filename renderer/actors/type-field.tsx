import type { ActorType } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import { typeWords } from '../ui/actor-words.tsx';
import { SelectField } from '../ui/select-field.tsx';

const options = actorTypes.map((type) => ({ value: type, label: typeWords[type].one }));

/** Chooses what an actor is. */
export function TypeField({
  value,
  onChange,
}: {
  value: ActorType;
  onChange: (type: ActorType) => void;
}) {
  return <SelectField label="Type" options={options} value={value} onChange={onChange} />;
}
