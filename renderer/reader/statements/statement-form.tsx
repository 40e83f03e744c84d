import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { ActorField, ActorsField } from '../../ui/actor-field.tsx';
import { ConceptField } from '../../ui/concept-field.tsx';
import { StanceField } from '../../ui/stance-field.tsx';
import type { StatementDraft } from './statement-actions.ts';
import { FormFoot, FurtherFields, Labelled } from './statement-form-parts.tsx';
import styles from './statement-form.module.css';
import { useStatementDraft } from './use-statement-draft.ts';

/**
 * A statement, written by keys alone: Enter goes from speaker to concept to stance to targets and saves,
 * Ctrl+Enter saves from anywhere, Escape leaves.
 */
export function StatementForm({
  initial,
  start,
  documentDate,
  submitWords,
  onDraft,
  onSave,
  onLeave,
}: {
  initial: StatementDraft;
  /** The field that has the focus at first. */
  start: 'speaker' | 'concept';
  /** What a statement without a date of its own counts as said on. */
  documentDate: string | null;
  submitWords: string;
  /** What is written so far, after each change. */
  onDraft: (draft: StatementDraft) => void;
  onSave: (draft: StatementDraft) => void;
  onLeave: () => void;
}) {
  const form = useStatementDraft(initial, onDraft);
  const { draft, more, change } = form;
  /** Whether it was told that nothing is said yet. */
  const [isTold, setTold] = useState(false);
  const concept = useRef<HTMLInputElement>(null);
  const stance = useRef<HTMLDivElement>(null);
  const targets = useRef<HTMLInputElement>(null);

  const save = (): void => {
    const came = form.save(onSave);
    setTold(came === 'empty');
    if (came === 'empty') concept.current?.focus();
  };

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      className={styles.form}
      aria-label={submitWords}
      onKeyDown={pressed}
      onSubmit={(event) => event.preventDefault()}
    >
      <Labelled words="Speaker">
        <ActorField
          label="Speaker"
          placeholder={draft.isEachOwn ? 'Whoever says each passage' : 'Who says it'}
          value={draft.speaker}
          onChange={(value) => change({ speaker: value, isEachOwn: false })}
          onNext={() => concept.current?.focus()}
          focusAtOnce={start === 'speaker'}
        />
      </Labelled>
      {more.includes('organisation') && (
        <Labelled words="On behalf of">
          <ActorField
            label="On behalf of"
            placeholder="An organisation, a party, a state"
            value={draft.organisation}
            onChange={(organisation) => change({ organisation })}
            onNext={() => concept.current?.focus()}
            focusAtOnce={initial.organisation === null}
          />
        </Labelled>
      )}
      <Labelled words="Concept">
        <ConceptField
          label="Concept"
          placeholder="A claim or theme; A > B for B below A"
          value={draft.concept}
          onChange={(value) => change({ concept: value })}
          onNext={() =>
            stance.current?.querySelector<HTMLInputElement>('[data-reached="true"]')?.focus()
          }
          inputRef={concept}
          focusAtOnce={start === 'concept'}
        />
      </Labelled>
      <Labelled words="Stance">
        <StanceField
          value={draft.stance}
          onChange={(value) => change({ stance: value })}
          onNext={() => targets.current?.focus()}
          fieldRef={stance}
        />
      </Labelled>
      <Labelled words="Targets">
        <ActorsField
          label="Targets"
          placeholder="Whom it is aimed at, if anybody"
          values={draft.targets}
          onChange={(values) => change({ targets: values })}
          onNext={save}
          inputRef={targets}
        />
      </Labelled>
      <FurtherFields initial={initial} documentDate={documentDate} form={form} onSave={save} />
      {isTold && form.isEmpty && (
        <p className={styles.problem} role="alert">
          Say who speaks, or what about.
        </p>
      )}
      <FormFoot
        more={more}
        documentDate={documentDate}
        submitWords={submitWords}
        onAdd={form.add}
        onSave={save}
      />
    </form>
  );
}
