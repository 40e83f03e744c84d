import { useState } from 'react';
import { act } from '../state/acts.ts';
import { mergeConcept } from '../state/concept-actions.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/button.tsx';
import { ConceptField } from '../ui/concept-field.tsx';
import { plural } from '../ui/plural.ts';
import styles from './concept-forms.module.css';

/** Chooses the concept another becomes part of for good, and tells before what that changes. */
export function MergeForm({ id, onDone }: { id: string; onDone: () => void }) {
  const concepts = useLibrary((state) => state.concepts);
  const count = useLibrary((state) => state.conceptCounts.get(id) ?? 0);
  const [into, setInto] = useState<string | null>(null);
  const concept = concepts.get(id);
  const target = into === null ? undefined : concepts.get(into);
  if (concept === undefined) return null;
  const children = [...concepts.values()].filter((one) => one.parent === id && one.id !== into);
  const changes = [
    count > 0 ? `${plural(count, 'statement')} will be about “${target?.name ?? ''}”.` : null,
    children.length > 0 ? `${plural(children.length, 'concept')} below it will stand there.` : null,
    concept.definition === '' ? null : 'Its definition is kept below the other.',
  ].filter((one) => one !== null);

  const merge = (): void => {
    if (into === null) return;
    act(mergeConcept(id, into));
    onDone();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
    >
      <p className={styles.heading}>
        Merge “<span dir="auto">{concept.name}</span>” into
      </p>
      <ConceptField
        label="Merge into"
        placeholder="Another concept"
        value={into}
        onChange={(chosen) => setInto(typeof chosen === 'string' ? chosen : null)}
        canCreate={false}
        without={new Set([id])}
        focusAtOnce
      />
      {target !== undefined && (
        <ul className={styles.changes} aria-label="What changes">
          {changes.map((one) => (
            <li key={one}>{one}</li>
          ))}
          <li>
            “<span dir="auto">{concept.name}</span>” goes. Undo brings it back.
          </li>
        </ul>
      )}
      <div className={styles.foot}>
        <Button look="primary" type="submit" disabled={target === undefined}>
          Merge
        </Button>
      </div>
    </form>
  );
}
