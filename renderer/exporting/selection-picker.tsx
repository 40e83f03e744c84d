import { useState } from 'react';
import type { ExportSubject } from '#core/export-api.ts';
import { useLibrary } from '../state/library.ts';
import { useNoteSet } from '../state/use-note-set.ts';
import { CheckLine } from '../ui/check-line.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './export-dialog.module.css';

type Selection = Extract<ExportSubject, { kind: 'selection' }>;

/** How many lines of each kind are drawn; the filter finds the others. */
const mostShown = 100;

/** Documents, notes and actors to check off, with a filter. */
export function SelectionPicker({
  value,
  onChange,
}: {
  value: Selection;
  onChange: (value: Selection) => void;
}) {
  const [filter, setFilter] = useState('');
  const documents = useLibrary((state) => state.documents);
  const notes = useNoteSet('listed');
  const actors = useLibrary((state) => state.actors);
  const wanted = filter.trim().toLowerCase();
  const groups = [
    { field: 'documents', name: 'Documents', all: [...documents.values()].map(titled) },
    { field: 'notes', name: 'Notes', all: [...notes.values()].map(titled) },
    {
      field: 'actors',
      name: 'Actors',
      all: [...actors.values()].map(({ id, name }) => ({ id, title: name })),
    },
  ] as const;
  return (
    <div className={styles.picker}>
      <TextField
        label="Filter what to choose from"
        bare
        placeholder="Filter"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <div className={styles.pickerLists} role="group" aria-label="What to export">
        {groups.map(({ field, name, all }) => {
          const found = all.filter(({ title }) => title.toLowerCase().includes(wanted));
          const chosen = new Set(value[field]);
          if (found.length === 0) return null;
          return (
            <fieldset key={field} className={styles.group}>
              <legend className={styles.legend}>{name}</legend>
              {found.slice(0, mostShown).map(({ id, title }) => (
                <CheckLine
                  key={id}
                  label={<span dir="auto">{title === '' ? 'Untitled' : title}</span>}
                  checked={chosen.has(id)}
                  onChange={(checked) =>
                    onChange({
                      ...value,
                      [field]: checked
                        ? [...value[field], id]
                        : value[field].filter((one) => one !== id),
                    })
                  }
                />
              ))}
              {found.length > mostShown && (
                <p className={styles.hint}>And {found.length - mostShown} more; filter for them.</p>
              )}
            </fieldset>
          );
        })}
      </div>
    </div>
  );
}

const titled = ({ id, title }: { id: string; title: string }): { id: string; title: string } => ({
  id,
  title,
});
