import { Check, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { Role } from '#core/records/link.ts';
import { roles } from '#core/records/link.ts';
import { useLibrary } from '../state/library.ts';
import type { ActorOption } from './actor-options.ts';
import { actorOptions, chosenActor } from './actor-options.ts';
import { ActorIcon, roleWords, typeWords } from './actor-words.tsx';
import { matchesKey } from './keys.ts';
import { Segments } from './segments.tsx';
import { Suggest } from './suggest.tsx';
import styles from './actor-picker.module.css';

const roleOptions = roles.map((role, index) => ({
  value: role,
  label: roleWords[role],
  hint: `Alt+${index + 1}`,
}));

/**
 * Finds an actor by a few letters of its name or an alias, or makes it on the spot, and says in which
 * role. Alt+1 to Alt+4 choose the role; Enter picks; the field then is empty for the next one.
 */
export function ActorPicker({
  onPick,
  linked = [],
  initialRole = 'about',
  focusAtOnce = true,
  onEscape,
}: {
  onPick: (actor: string | NewActor, role: Role) => void;
  /** What is linked already, which is shown with a tick. */
  linked?: readonly { actor: string; role: Role }[];
  initialRole?: Role;
  focusAtOnce?: boolean;
  onEscape?: () => void;
}) {
  const actors = useLibrary((state) => state.actors);
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role>(initialRole);

  const options = useMemo(() => actorOptions(actors, text), [actors, text]);

  const isLinked = (actor: string): boolean =>
    linked.some((link) => link.actor === actor && link.role === role);

  const pick = (option: ActorOption): void => {
    onPick(chosenActor(option), role);
    setText('');
  };

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const index = roles.findIndex((_role, at) => matchesKey(event, `Alt+${at + 1}`));
    const chosen = roles[index];
    if (chosen !== undefined) {
      event.preventDefault();
      setRole(chosen);
    } else if (event.key === 'Escape' && onEscape !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
  };

  return (
    <div className={styles.picker}>
      <Segments label="Role" options={roleOptions} value={role} onChange={setRole} />
      <Suggest
        label={`Link an actor as ${roleWords[role].toLowerCase()}`}
        placeholder="Name of an actor"
        text={text}
        onText={setText}
        items={options}
        onPick={pick}
        onKeyDown={pressed}
        focusAtOnce={focusAtOnce}
        idleWhenEmpty
        className={styles.list}
        empty={<p className={styles.none}>Type a name to create the first actor.</p>}
        render={(option) => (
          <>
            {option.isNew ? <Plus size={15} aria-hidden /> : <ActorIcon type={option.type} />}
            <span className={styles.name} dir="auto">
              {option.isNew ? typeWords[option.type].one : option.name}
              {option.alias !== null && <span className={styles.alias}> · {option.alias}</span>}
            </span>
            {!option.isNew && isLinked(option.id) && (
              <Check size={14} aria-label="already linked" />
            )}
          </>
        )}
      />
    </div>
  );
}
