import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { NewConcept } from '#core/commands/command-inputs.ts';
import { withBelow } from '#core/concepts/tree.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { Colour } from '#core/records/passage.ts';
import { run } from '../services/library.ts';
import { act } from '../state/acts.ts';
import { deleteConcept, moveConcept } from '../state/concept-actions.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/button.tsx';
import { ConceptField } from '../ui/concept-field.tsx';
import { Popover } from '../ui/popover.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { ColourField } from './colour-field.tsx';
import styles from './concept-profile.module.css';
import { MergeForm } from './merge-form.tsx';

/** What a concept is, each field edited in place and saved when it is left. */
export function ConceptProfile({ id }: { id: string }) {
  const concept = useLibrary((state) => state.concepts.get(id));
  return concept === undefined ? null : <Profile key={id} concept={concept} />;
}

function Profile({ concept }: { concept: ConceptRecord }) {
  const { id } = concept;
  const concepts = useLibrary((state) => state.concepts);
  const [merging, setMerging] = useState(false);
  const save = (fields: Partial<Omit<NewConcept, 'colour'>> & { colour?: Colour | null }): void =>
    act(run('edit-concept', { id, fields }));
  const name = useDraft(
    concept.name,
    (typed) => typed.trim() !== '' && save({ name: typed.trim() }),
  );
  const definition = useDraft(concept.definition, (typed) => save({ definition: typed }));
  return (
    <div className={styles.profile}>
      <TextField label="Name" dir="auto" maxLength={500} data-first-field {...name} />
      <div className={styles.field}>
        <span aria-hidden className={styles.label}>
          Part of
        </span>
        <ConceptField
          label="Part of"
          placeholder="Nothing: at the top"
          value={concept.parent}
          onChange={(chosen) => {
            if (chosen === null || typeof chosen === 'string') act(moveConcept(id, chosen));
          }}
          canCreate={false}
          without={withBelow(id, concepts)}
        />
      </div>
      <TextArea
        label="Definition"
        placeholder="When to use it, and when not"
        dir="auto"
        {...definition}
      />
      <ColourField value={concept.colour} onChange={(colour) => save({ colour })} />
      <div className={styles.foot}>
        <Popover
          label="Merge the concept"
          open={merging}
          onOpenChange={setMerging}
          side="left"
          trigger={<Button disabled={concepts.size < 2}>Merge…</Button>}
        >
          <MergeForm id={id} onDone={() => setMerging(false)} />
        </Popover>
        <Button look="danger" onClick={() => act(deleteConcept(id))}>
          <Trash2 size={14} aria-hidden />
          Delete concept
        </Button>
      </div>
    </div>
  );
}
