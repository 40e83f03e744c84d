import { useState } from 'react';
import { withBelow } from '#core/concepts/tree.ts';
import { act } from '../state/acts.ts';
import { moveConcept } from '../state/concept-actions.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/button.tsx';
import { ConceptField } from '../ui/concept-field.tsx';
import styles from './concept-forms.module.css';

/** Chooses the concept that another is to be part of. */
export function MoveForm({ id, onDone }: { id: string; onDone: () => void }) {
  const concepts = useLibrary((state) => state.concepts);
  const concept = concepts.get(id);
  const [parent, setParent] = useState<string | null>(concept?.parent ?? null);
  if (concept === undefined) return null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        act(moveConcept(id, parent));
        onDone();
      }}
    >
      <p className={styles.heading}>
        Move “<span dir="auto">{concept.name}</span>” below
      </p>
      <ConceptField
        label="Move below"
        placeholder="Nothing: at the top"
        value={parent}
        onChange={(chosen) => setParent(typeof chosen === 'string' ? chosen : null)}
        canCreate={false}
        without={withBelow(id, concepts)}
        focusAtOnce
      />
      <div className={styles.foot}>
        <Button look="primary" type="submit">
          Move
        </Button>
      </div>
    </form>
  );
}
