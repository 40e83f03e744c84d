import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { act } from '../../state/acts.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Popover } from '../../ui/popover.tsx';
import { plural } from '../../ui/plural.ts';
import { fieldGiven, useReading } from '../reading.ts';
import type { SpeakersOf, StatementDraft } from './statement-actions.ts';
import { addStatement, changeStatement, draftOf, emptyDraft } from './statement-actions.ts';
import { StatementForm } from './statement-form.tsx';
import { StatementRow } from './statement-row.tsx';
import styles from './passage-statements.module.css';

/** What the form is open for. */
type Writing =
  | { what: 'new'; draft: StatementDraft }
  | { what: 'copy'; draft: StatementDraft }
  | { what: 'edit'; id: string; draft: StatementDraft };

/** The statements of the selected passage, and the way to make, change and copy them; of several, to add one to each. */
export function PassageStatements({
  passages,
  statements,
  speakerOf,
  documentDate,
}: {
  passages: readonly PassageRecord[];
  /** Those of these passages. */
  statements: readonly StatementRecord[];
  speakerOf: SpeakersOf;
  documentDate: string | null;
}) {
  const wanted = useReading((state) => state.wanted);
  const [writing, setWriting] = useState<Writing | null>(null);
  const section = useRef<HTMLElement>(null);
  /** Where the focus goes when the form is left. */
  const back = useRef<(() => void) | null>(null);
  /** A new statement that was begun when something else was pressed; the next one goes on from it. */
  const begun = useRef<StatementDraft | null>(null);
  const isOne = passages.length === 1;

  function newDraft(): StatementDraft {
    if (begun.current !== null) return begun.current;
    const speakers = passages.map((passage) => speakerOf(passage.id));
    const [first = null] = speakers;
    const isSame = speakers.every((one) => JSON.stringify(one) === JSON.stringify(first));
    return { ...emptyDraft, speaker: isSame ? first : null, isEachOwn: !isSame };
  }

  /** The last drawing's: a wish is fulfilled with what is known of the speakers by then. */
  const draftNow = useRef(newDraft);
  useEffect(() => {
    draftNow.current = newDraft;
  });
  useEffect(() => {
    if (wanted?.field !== 'statement') return;
    back.current = wanted.back;
    setWriting({ what: 'new', draft: draftNow.current() });
    fieldGiven();
  }, [wanted]);

  const leave = (): void => {
    begun.current = null;
    setWriting(null);
    back.current?.();
  };

  const save = (draft: StatementDraft): void => {
    const ids = passages.map((passage) => passage.id);
    act(
      writing?.what === 'edit'
        ? changeStatement(writing.id, draft)
        : addStatement(passages[0]?.document ?? '', ids, draft, speakerOf),
    );
    leave();
  };

  const from = (row: HTMLElement): void => {
    back.current = () => row.focus();
  };

  const submitWords =
    writing?.what === 'edit'
      ? 'Save'
      : isOne
        ? 'Add statement'
        : `Add to ${plural(passages.length, 'passage')}`;
  return (
    <section ref={section} aria-label="Statements" className={styles.statements}>
      {isOne && statements.length > 0 && (
        <ul aria-label="Statements of this passage">
          {statements.map((statement) => (
            <StatementRow
              key={statement.id}
              statement={statement}
              documentDate={documentDate}
              onEdit={(row) => {
                from(row);
                setWriting({ what: 'edit', id: statement.id, draft: draftOf(statement) });
              }}
              onCopy={(row) => {
                from(row);
                setWriting({ what: 'copy', draft: { ...draftOf(statement), speaker: null } });
              }}
            />
          ))}
        </ul>
      )}
      <Button
        look="quiet"
        className={styles.add}
        aria-haspopup="dialog"
        onClick={(event) => {
          from(event.currentTarget);
          setWriting({ what: 'new', draft: newDraft() });
        }}
      >
        <Plus size={14} aria-hidden />
        Add a statement
        <Kbd keys="S" />
      </Button>
      <Popover
        open={writing !== null}
        onOpenChange={(open) => {
          if (!open) setWriting(null);
        }}
        anchor={section}
        side="left"
        label={writing?.what === 'edit' ? 'Edit the statement' : 'New statement'}
      >
        {writing !== null && (
          <StatementForm
            initial={writing.draft}
            start={
              writing.draft.speaker === null && !writing.draft.isEachOwn ? 'speaker' : 'concept'
            }
            documentDate={documentDate}
            submitWords={submitWords}
            onDraft={(draft) => {
              if (writing.what === 'new') begun.current = draft;
            }}
            onSave={save}
            onLeave={leave}
          />
        )}
      </Popover>
    </section>
  );
}
