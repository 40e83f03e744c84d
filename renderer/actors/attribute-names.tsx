import { useMemo } from 'react';
import { useLibrary } from '../state/library.ts';
import { attributesOf } from './list/listed-actors.ts';

/** The names of attributes used before, for a field's `list`. */
export function AttributeNames({ id }: { id: string }) {
  const actors = useLibrary((state) => state.actors);
  const names = useMemo(() => [...attributesOf(actors.values()).keys()], [actors]);
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
