import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DocumentFields } from '#core/commands/command-inputs.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import { documentKinds } from '#core/records/document.ts';
import { run } from '../services/library.ts';
import { desktop } from '../services/desktop.ts';
import { act, deleteDocument } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { Button } from '../ui/button.tsx';
import { dateInWords, dateReadings, momentInWords, readDate } from '../ui/dates.ts';
import { plural } from '../ui/plural.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useDraft } from '../ui/use-draft.ts';
import styles from './details.module.css';
import { kindWords } from '../ui/kind-words.ts';

/** What is known of a document, each field edited in place and saved when it is left. */
export function DocumentDetails({ id, more }: { id: string; more: ReactNode }) {
  const document = useLibrary((state) => state.documents.get(id));
  if (document === undefined) return null;
  const save = (fields: Partial<DocumentFields>): void => act(run('edit-document', { id, fields }));
  return (
    <div className={styles.details}>
      <TitleField value={document.title} onSave={(title) => title !== '' && save({ title })} />
      <PlainField
        label="Author"
        value={document.author ?? ''}
        onSave={(author) => save({ author: orNull(author) })}
      />
      <PlainField
        label="Publisher"
        value={document.publisher ?? ''}
        onSave={(publisher) => save({ publisher: orNull(publisher) })}
      />
      <DateField document={document} onSave={(date) => save({ date })} />
      <SelectField
        label="Kind"
        options={documentKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        value={document.kind}
        onChange={(kind) => save({ kind })}
      />
      <PlainField
        label="Address (URL)"
        value={document.url ?? ''}
        onSave={(url) => save({ url: orNull(url) })}
      />
      {document.url !== null && (
        <Button
          className={styles.link}
          look="quiet"
          onClick={() => act(desktop('openLink', { url: document.url ?? '' }))}
        >
          Open in the browser…
        </Button>
      )}
      <PlainField
        label="Language"
        value={document.language ?? ''}
        hint={languageName(document.language)}
        onSave={(language) => save({ language: orNull(language) })}
      />
      <Facts document={document} />
      <div className={styles.more}>{more}</div>
      <Button look="danger" className={styles.delete} onClick={() => act(deleteDocument(id))}>
        <Trash2 size={14} aria-hidden />
        Delete document
      </Button>
    </div>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function languageName(code: string | null): string | undefined {
  if (code === null) return undefined;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
  } catch {
    return undefined;
  }
}

/** The title, shown whole however long it is; it is one line, so Enter saves it. */
function TitleField({ value, onSave }: { value: string; onSave: (value: string) => void }) {
  const draft = useDraft(value, (typed) => onSave(typed.replaceAll(/\s+/g, ' ').trim()));
  return (
    <TextArea
      label="Title"
      dir="auto"
      {...draft}
      rows={1}
      data-first-field
      className={styles.titleField}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          event.currentTarget.blur();
        } else draft.onKeyDown(event);
      }}
    />
  );
}

function PlainField({
  label,
  value,
  hint,
  onSave,
}: {
  label: string;
  value: string;
  hint?: string | undefined;
  onSave: (value: string) => void;
}) {
  const draft = useDraft(value, onSave);
  return <TextField label={label} hint={hint} dir="auto" {...draft} />;
}

/** The date as far as known. An ambiguous one of the source is asked for, never guessed. */
function DateField({
  document,
  onSave,
}: {
  document: DocumentRecord;
  onSave: (date: string | null) => void;
}) {
  const [problem, setProblem] = useState<string>();
  const draft = useDraft(document.date ?? '', (typed) => {
    const date = readDate(typed);
    const wrong = date === null && typed.trim() !== '';
    setProblem(
      wrong
        ? `“${typed}” is no date, so nothing was changed. Write 2025, 2025-04 or 2025-04-03.`
        : undefined,
    );
    if (!wrong) onSave(date);
  });
  const readings =
    document.date === null && document.dateProposal !== undefined
      ? dateReadings(document.dateProposal)
      : [];
  return (
    <>
      <TextField
        label="Date"
        placeholder="2025-04-03, as far as known"
        problem={problem}
        hint={document.date === null ? undefined : dateInWords(document.date)}
        {...draft}
      />
      {document.date === null && document.dateProposal !== undefined && (
        <div role="group" aria-label="Which date is meant?" className={styles.question}>
          <p>
            The source says “{document.dateProposal}”.{' '}
            {readings.length > 0 ? 'Which date is that?' : 'Write it above as far as it is known.'}
          </p>
          {readings.map((date) => (
            <Button key={date} onClick={() => onSave(date)}>
              {dateInWords(date)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function Facts({ document }: { document: DocumentRecord }) {
  const { original } = document;
  // Sections are joined by one line break.
  const breaks = Math.max(0, document.sections.length - 1);
  const characters = document.sections.reduce((sum, { length }) => sum + length, breaks);
  return (
    <dl className={styles.facts}>
      {original !== null && (
        <>
          <dt>File</dt>
          <dd>{original.name}</dd>
          <dt>Read as</dt>
          <dd>{original.encoding.toUpperCase()}</dd>
        </>
      )}
      <dt>Length</dt>
      <dd>{plural(characters, 'character')}</dd>
      <dt>Added</dt>
      <dd>{momentInWords(document.createdAt)}</dd>
    </dl>
  );
}
