import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { Stance } from '#core/records/statement.ts';
import { run } from '../services/library.ts';
import { act } from '../state/acts.ts';
import { conceptToUse } from '../state/concept-actions.ts';
import { offerUndo } from '../state/undoing.ts';
import { ActorField } from '../ui/actor-field.tsx';
import { Button } from '../ui/button.tsx';
import { ConceptField } from '../ui/concept-field.tsx';
import type { ChosenConcept } from '../ui/concept-options.ts';
import { plural } from '../ui/plural.ts';
import { Popover } from '../ui/popover.tsx';
import { StanceField } from '../ui/stance-field.tsx';
import forms from './concept-forms.module.css';
import styles from './concept-view.module.css';

/** Says how many statements are ticked, and codes them anew. */
export function RecodeBar({
  ticked,
  total,
  onAll,
}: {
  ticked: readonly string[];
  total: number;
  onAll: (on: boolean) => void;
}) {
  const [open, setOpen] = useState(false);
  const isAll = ticked.length === total;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected statements">
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box !== null) box.indeterminate = !isAll && ticked.length > 0;
          }}
          onChange={(event) => onAll(event.target.checked)}
        />
        {ticked.length === 0 ? plural(total, 'statement') : `${ticked.length} of ${total} selected`}
      </label>
      <Popover
        label="Code the selected statements anew"
        open={open}
        onOpenChange={setOpen}
        align="end"
        trigger={
          <Button look="quiet" disabled={ticked.length === 0}>
            <Pencil size={14} aria-hidden />
            Code anew
          </Button>
        }
      >
        <RecodeForm ids={ticked} onDone={() => setOpen(false)} />
      </Popover>
    </div>
  );
}

/** What the statements are to say from now on; what is left alone stays as each has it. */
function RecodeForm({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const [concept, setConcept] = useState<ChosenConcept | null>(null);
  const [stance, setStance] = useState<Stance | null>(null);
  const [speaker, setSpeaker] = useState<string | NewActor | null>(null);
  const isNothing = concept === null && stance === null && speaker === null;

  const recode = async (): Promise<void> => {
    const group = crypto.randomUUID();
    const used = await conceptToUse(concept, group);
    const fields = {
      ...(used === null ? {} : { concept: used }),
      ...(stance === null ? {} : { stance }),
      ...(speaker === null ? {} : { speaker }),
    };
    await run('edit-statements', { ids: [...ids], fields, session: group }, { group });
    offerUndo(`Coded ${plural(ids.length, 'statement')} anew.`);
  };

  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNothing) return;
        act(recode());
        onDone();
      }}
    >
      <p className={forms.heading}>What is left empty stays as each statement has it.</p>
      <ConceptField
        label="Concept"
        placeholder="Concept: as it is"
        value={concept}
        onChange={setConcept}
        focusAtOnce
      />
      <StanceField value={stance} onChange={setStance} />
      <ActorField
        label="Speaker"
        placeholder="Speaker: as it is"
        value={speaker}
        onChange={setSpeaker}
      />
      <div className={forms.foot}>
        <Button look="primary" type="submit" disabled={isNothing}>
          Change {plural(ids.length, 'statement')}
        </Button>
      </div>
    </form>
  );
}
