import type { FocusEvent, KeyboardEvent } from 'react';
import { useState } from 'react';
import { previewRename } from '#core/commands/preview-actors.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { run } from '../../services/library.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { offerUndo } from '../../state/undoing.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './profile.module.css';

async function rename(actor: ActorRecord, name: string, keepName: boolean): Promise<void> {
  const { id } = actor;
  await run('edit-actor', { id, fields: { name }, ...(keepName ? { keepName: true } : {}) });
  if (keepName) offerUndo(`Renamed to ${name}; “${actor.name}” is an alias now.`);
}

/**
 * An actor's name. While another one is written, it can be said that the old one is kept as an alias, and it is
 * told who else goes by the new one. Enter saves, and so does leaving; Escape puts the name back.
 */
export function NameField({ actor }: { actor: ActorRecord }) {
  const actors = useLibrary((state) => state.actors);
  const [draft, setDraft] = useState<string | null>(null);
  const [keeps, setKeeps] = useState(false);
  const name = draft?.trim() ?? actor.name;
  const isOther = name !== '' && name !== actor.name;
  const clashes = isOther ? previewRename(actor, name, actors.values()) : [];
  const others = [...new Set(clashes.map((one) => one.actor.name))].join(', ');

  const finish = (): void => {
    if (isOther) act(rename(actor, name, keeps));
    setDraft(null);
    setKeeps(false);
  };
  const left = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) finish();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      finish();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      setKeeps(false);
    }
  };

  return (
    <div className={styles.nameField} onBlur={left} onKeyDown={pressed}>
      <TextField
        label="Name"
        dir="auto"
        data-first-field
        value={draft ?? actor.name}
        hint={
          others === ''
            ? undefined
            : `Also a name of ${others}: places where it stands will be ambiguous.`
        }
        onChange={(event) => setDraft(event.target.value)}
      />
      {isOther && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={keeps}
            onChange={(event) => setKeeps(event.target.checked)}
          />
          <span>
            Keep “<bdi>{actor.name}</bdi>” as an alias
          </span>
        </label>
      )}
    </div>
  );
}
