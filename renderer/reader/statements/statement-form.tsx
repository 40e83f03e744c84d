import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { ActorField, ActorsField } from '../../ui/actor-field.tsx';
import { Button } from '../../ui/button.tsx';
import { ConceptField } from '../../ui/concept-field.tsx';
import { dateInWords, readDate } from '../../ui/dates.ts';
import { ariaKeys, keyCaps } from '../../ui/keys.ts';
import { StanceField } from '../../ui/stance-field.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { StatementDraft } from './statement-actions.ts';
import styles from './statement-form.module.css';

/** The fields that stand in the form only when they are asked for or filled. */
type More = 'organisation' | 'date' | 'note';

function filledIn(draft: StatementDraft): More[] {
  const filled: More[] = [];
  if (draft.organisation !== null) filled.push('organisation');
  if (draft.date !== null) filled.push('date');
  if (draft.note !== '') filled.push('note');
  return filled;
}

function isEmptyDraft({ speaker, isEachOwn, concept }: StatementDraft): boolean {
  return speaker === null && !isEachOwn && concept === null;
}

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
  const [draft, setDraft] = useState(initial);
  /** The same, at once: a key that saves follows a key that picks without a drawing between. */
  const now = useRef(initial);
  const [more, setMore] = useState(() => filledIn(initial));
  const [dateText, setDateText] = useState(initial.date ?? '');
  const [isTold, setTold] = useState(false);
  const speaker = useRef<HTMLInputElement>(null);
  const concept = useRef<HTMLInputElement>(null);
  const stance = useRef<HTMLDivElement>(null);
  const targets = useRef<HTMLInputElement>(null);

  const change = (fields: Partial<StatementDraft>): void => {
    now.current = { ...now.current, ...fields };
    setDraft(now.current);
    onDraft(now.current);
  };
  const wrongDate = dateText.trim() !== '' && readDate(dateText) === null;

  const save = (): void => {
    const isNothing = isEmptyDraft(now.current);
    setTold(isNothing);
    if (isNothing) concept.current?.focus();
    if (!isNothing && !wrongDate) onSave({ ...now.current, date: readDate(dateText) });
  };

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const add = (field: More): void => setMore((before) => [...before, field]);

  return (
    <form
      className={styles.form}
      aria-label={submitWords}
      onKeyDown={pressed}
      onSubmit={(event) => event.preventDefault()}
    >
      <span className={styles.label} aria-hidden>
        Speaker
      </span>
      <ActorField
        label="Speaker"
        placeholder={draft.isEachOwn ? 'Whoever says each passage' : 'Who says it'}
        value={draft.speaker}
        onChange={(value) => change({ speaker: value, isEachOwn: false })}
        onNext={() => concept.current?.focus()}
        inputRef={speaker}
        focusAtOnce={start === 'speaker'}
      />
      {more.includes('organisation') && (
        <>
          <span className={styles.label} aria-hidden>
            On behalf of
          </span>
          <ActorField
            label="On behalf of"
            placeholder="An organisation, a party, a state"
            value={draft.organisation}
            onChange={(organisation) => change({ organisation })}
            onNext={() => concept.current?.focus()}
            focusAtOnce={initial.organisation === null}
          />
        </>
      )}
      <span className={styles.label} aria-hidden>
        Concept
      </span>
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
      <span className={styles.label} aria-hidden>
        Stance
      </span>
      <StanceField
        value={draft.stance}
        onChange={(value) => change({ stance: value })}
        onNext={() => targets.current?.focus()}
        fieldRef={stance}
      />
      <span className={styles.label} aria-hidden>
        Targets
      </span>
      <ActorsField
        label="Targets"
        placeholder="Whom it is aimed at, if anybody"
        values={draft.targets}
        onChange={(values) => change({ targets: values })}
        onNext={save}
        inputRef={targets}
      />
      {more.includes('date') && (
        <>
          <span className={styles.label} aria-hidden>
            Date
          </span>
          <TextField
            label="Date"
            bare
            placeholder={documentDate ?? '2025, 2025-04 or 2025-04-03'}
            autoFocus={initial.date === null}
            value={dateText}
            problem={wrongDate ? 'Write it as 2025, 2025-04 or 2025-04-03.' : undefined}
            onChange={(event) => setDateText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) save();
            }}
          />
        </>
      )}
      {more.includes('note') && (
        <>
          <span className={styles.label} aria-hidden>
            Note
          </span>
          <TextArea
            label="Note"
            bare
            dir="auto"
            autoFocus={initial.note === ''}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </>
      )}
      {isTold && isEmptyDraft(draft) && (
        <p className={styles.problem} role="alert">
          Say who speaks, or what about.
        </p>
      )}
      <div className={styles.foot}>
        <div className={styles.more}>
          {!more.includes('organisation') && (
            <Button look="quiet" onClick={() => add('organisation')}>
              On behalf of
            </Button>
          )}
          {!more.includes('date') && (
            <Button look="quiet" title="Give it another date" onClick={() => add('date')}>
              {documentDate === null ? 'Date' : dateInWords(documentDate)}
            </Button>
          )}
          {!more.includes('note') && (
            <Button look="quiet" onClick={() => add('note')}>
              Note
            </Button>
          )}
        </div>
        <Button
          look="primary"
          title={keyCaps('Mod+Enter').join(' ')}
          aria-keyshortcuts={ariaKeys('Mod+Enter')}
          onClick={save}
        >
          {submitWords}
        </Button>
      </div>
    </form>
  );
}
