import { daysLeft } from '#core/notes/trash.ts';
import { placeWords } from '#core/notes/templates.ts';
import type { NoteRecord, TemplateUse } from '#core/records/note.ts';
import { run } from '../../services/library.ts';
import { act } from '../../state/acts.ts';
import { restoreNotes } from '../../state/note-actions.ts';
import { Button } from '../../ui/button.tsx';
import { plural } from '../../ui/plural.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './keeping.module.css';

/** Above a note of the trash: how long it stays, and the way back. */
export function TrashBanner({ note }: { note: NoteRecord }) {
  const now = useNow();
  if (note.trashedAt === undefined) return null;
  const days = daysLeft(note.trashedAt, now);
  return (
    <div className={styles.banner} role="note">
      <p>This note is in the trash for {plural(days, 'more day')}. Restore it to write in it.</p>
      <Button onClick={() => act(restoreNotes([note.id]))}>Restore</Button>
    </div>
  );
}

const uses: readonly { value: TemplateUse; label: string }[] = [
  { value: 'document', label: 'Notes about a document' },
  { value: 'actor', label: 'Notes about an actor' },
  { value: 'day', label: 'The daily note' },
  { value: 'any', label: 'Any note' },
];

/** Beside a template: what it is for, and what can stand in it. */
export function TemplateFacts({ note }: { note: NoteRecord }) {
  if (note.template === undefined) return null;
  return (
    <section className={styles.template} aria-label="Template">
      <SelectField
        label="A template for"
        options={uses}
        value={note.template}
        onChange={(template) => act(run('edit-notes', { ids: [note.id], template }))}
      />
      <p className={styles.quiet}>These places are filled when a note is made of it:</p>
      <dl className={styles.places}>
        {placeWords.map(({ place, words }) => (
          <div key={place}>
            <dt>{`{{${place}}}`}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
