import { useState } from 'react';
import { isWithin, tidyTag } from '#core/records/note-tags.ts';
import { act } from '../../state/acts.ts';
import { renameTag } from '../../state/note-actions.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { filterByTag, useNoteList } from './list-state.ts';
import styles from './notes.module.css';

/** A new name for a tag, on all notes and passages; the name of another one makes the two one. */
export function RenameTagForm({
  tag,
  tags,
  onDone,
}: {
  tag: string;
  tags: ReadonlyMap<string, number>;
  onDone: () => void;
}) {
  const [typed, setTyped] = useState(tag);
  const name = tidyTag(typed);
  const isMerge = name !== tag && tags.has(name);
  const isOther = name !== '' && name !== tag;
  const save = (): void => {
    onDone();
    if (!isOther) return;
    const shown = useNoteList.getState().tag;
    act(renameTag(tag, name));
    if (shown !== null && isWithin(shown, tag)) filterByTag(name + shown.slice(tag.length));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label="Name of the tag"
        value={typed}
        autoFocus
        maxLength={200}
        dir="auto"
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className={styles.hint}>
        {isMerge
          ? `#${name} exists: the two become one.`
          : 'A slash makes it part of another: sources/press.'}
      </p>
      <Button look="primary" type="submit" disabled={!isOther}>
        {isMerge ? 'Merge' : 'Rename'}
      </Button>
    </form>
  );
}
