import { useRef } from 'react';
import type { NoteRecord } from '#core/records/note.ts';
import { run } from '../../services/library.ts';
import { act } from '../../state/acts.ts';
import { tagsOf } from '../../state/note-sets.ts';
import { useNoteSet } from '../../state/use-note-set.ts';
import { Chips } from '../../ui/chips.tsx';
import { TagField } from '../../ui/tag-field.tsx';
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
      <Chips label="Tags of this note" values={tags} sign="#" onRemove={remove} />
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
