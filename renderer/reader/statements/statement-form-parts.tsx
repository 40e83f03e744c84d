import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { dateInWords } from '../../ui/dates.ts';
import { ariaKeys, keyCaps } from '../../ui/keys.ts';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { StatementDraft } from './statement-actions.ts';
import styles from './statement-form.module.css';
import type { DraftInForm, More } from './use-statement-draft.ts';

/** A field of the form behind its words, which the field itself says to screen readers. */
export function Labelled({ words, children }: { words: string; children: ReactNode }) {
  return (
    <>
      <span className={styles.label} aria-hidden>
        {words}
      </span>
      {children}
    </>
  );
}

/** Date and note, as far as they are asked for or filled; one that is just asked for takes the focus. */
export function FurtherFields({
  initial,
  documentDate,
  form,
  onSave,
}: {
  initial: StatementDraft;
  documentDate: string | null;
  form: DraftInForm;
  onSave: () => void;
}) {
  const { draft, more, dateText, isDateWrong } = form;
  return (
    <>
      {more.includes('date') && (
        <Labelled words="Date">
          <TextField
            label="Date"
            bare
            placeholder={documentDate ?? '2025, 2025-04 or 2025-04-03'}
            autoFocus={initial.date === null}
            value={dateText}
            problem={isDateWrong ? 'Write it as 2025, 2025-04 or 2025-04-03.' : undefined}
            onChange={(event) => form.setDateText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onSave();
            }}
          />
        </Labelled>
      )}
      {more.includes('note') && (
        <Labelled words="Note">
          <TextArea
            label="Note"
            bare
            dir="auto"
            autoFocus={initial.note === ''}
            value={draft.note}
            onChange={(event) => form.change({ note: event.target.value })}
          />
        </Labelled>
      )}
    </>
  );
}

/** Below the fields: a button for each that does not stand there yet, and the one that saves. */
export function FormFoot({
  more,
  documentDate,
  submitWords,
  onAdd,
  onSave,
}: {
  more: readonly More[];
  documentDate: string | null;
  submitWords: string;
  onAdd: (field: More) => void;
  onSave: () => void;
}) {
  return (
    <div className={styles.foot}>
      <div className={styles.more}>
        {!more.includes('organisation') && (
          <Button look="quiet" onClick={() => onAdd('organisation')}>
            On behalf of
          </Button>
        )}
        {!more.includes('date') && (
          <Button look="quiet" title="Give it another date" onClick={() => onAdd('date')}>
            {documentDate === null ? 'Date' : dateInWords(documentDate)}
          </Button>
        )}
        {!more.includes('note') && (
          <Button look="quiet" onClick={() => onAdd('note')}>
            Note
          </Button>
        )}
      </div>
      <Button
        look="primary"
        title={keyCaps('Mod+Enter').join(' ')}
        aria-keyshortcuts={ariaKeys('Mod+Enter')}
        onClick={onSave}
      >
        {submitWords}
      </Button>
    </div>
  );
}
