import { Hash, Pin, PinOff, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { NoteRecord } from '#core/records/note.ts';
import { act } from '../../state/acts.ts';
import { pinNotes, tagNotes, trashNotes } from '../../state/note-actions.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { chooseNotes } from './list-state.ts';
import tools from '../../ui/list-tools.module.css';
import styles from './notes.module.css';

/** What can be done with the notes that are chosen; stands below the list while some are. */
export function BulkBar({
  notes,
  tags,
}: {
  notes: readonly NoteRecord[];
  /** All tags there are. */
  tags: readonly string[];
}) {
  const [tagging, setTagging] = useState(false);
  const ids = notes.map((note) => note.id);
  const isPinned = notes.every((note) => note.pinned === true);
  const having = [...new Set(notes.flatMap((note) => note.tags ?? []))];
  const onAll = new Set(having.filter((tag) => notes.every((note) => note.tags?.includes(tag))));
  return (
    <div role="toolbar" aria-label="Notes that are chosen" className={tools.bar}>
      <p>{ids.length.toLocaleString('en')} chosen</p>
      <Popover
        label="Tags of these notes"
        side="top"
        open={tagging}
        onOpenChange={setTagging}
        trigger={
          <IconButton small label="Tags of these notes">
            <Hash size={15} />
          </IconButton>
        }
      >
        <div className={styles.form}>
          <TagField
            label="Add a tag to these notes"
            tags={tags}
            without={onAll}
            focusAtOnce
            onPick={(tag) => {
              setTagging(false);
              act(tagNotes(ids, { add: [tag] }));
            }}
          />
          {having.length > 0 && (
            <ul className={styles.chips} aria-label="Tags to take away">
              {having.map((tag) => (
                <li key={tag}>
                  <button
                    type="button"
                    className={tools.chip}
                    onClick={() => act(tagNotes(ids, { remove: [tag] }))}
                  >
                    <span className="only-read">Take away </span>
                    <span dir="auto">#{tag}</span>
                    <X size={12} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Popover>
      <IconButton
        small
        label={isPinned ? 'Unpin these notes' : 'Pin these notes'}
        onClick={() => act(pinNotes(ids, !isPinned))}
      >
        {isPinned ? <PinOff size={15} /> : <Pin size={15} />}
      </IconButton>
      <IconButton
        small
        label="Move these notes to the trash"
        keys="Delete"
        onClick={() => act(trashNotes(ids))}
      >
        <Trash2 size={15} />
      </IconButton>
      <IconButton small label="Choose none" keys="Escape" onClick={() => chooseNotes(new Set())}>
        <X size={15} />
      </IconButton>
    </div>
  );
}
