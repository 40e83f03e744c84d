import { X } from 'lucide-react';
import { useRef } from 'react';
import type { NoteRecord } from '#core/records/note.ts';
import { run } from '../../services/library.ts';
import { act } from '../../state/acts.ts';
import { tagsOf } from '../../state/note-sets.ts';
import { useNoteSet } from '../../state/use-note-set.ts';
import { TagField } from '../../ui/tag-field.tsx';
import chips from '../../ui/chip-field.module.css';
import styles from './keeping.module.css';

/** The tags of a note: a few letters find one there is, a new name makes one; a slash makes it part of another. */
export function NoteTags({ note }: { note: NoteRecord }) {
  const notes = useNoteSet('listed');
  const field = useRef<HTMLInputElement>(null);
  const { id, tags = [] } = note;
  const remove = (tag: string): void => {
    act(run('edit-notes', { ids: [id], removeTags: [tag] }));
    field.current?.focus();
  };
  return (
    <section className={styles.tags} aria-label="Tags">
      {tags.length > 0 && (
        <ul className={styles.chips} aria-label="Tags of this note">
          {tags.map((tag) => (
            <li key={tag} className={styles.chip} dir="auto">
              #{tag}
              <button
                type="button"
                className={`${chips.remove} ${styles.remove}`}
                aria-label={`Remove the tag ${tag}`}
                onClick={() => remove(tag)}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagField
        label="Add a tag"
        tags={[...tagsOf(notes).keys()]}
        without={new Set(tags)}
        inputRef={field}
        onPick={(tag) => act(run('edit-notes', { ids: [id], addTags: [tag] }))}
      />
    </section>
  );
}
