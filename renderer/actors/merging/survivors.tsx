import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ActorRecord } from '#core/records/actor.ts';
import { useLibrary } from '../../state/library.ts';
import { ActorIcon, typeWords } from '../../ui/actor-words.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { plural } from '../../ui/plural.ts';
import styles from './merging.module.css';

/** The actors of a merge, one of which stays: arrow keys choose it. */
export function Survivors({
  actors,
  into,
  onChoose,
  onLeave,
}: {
  actors: readonly ActorRecord[];
  into: ActorRecord | undefined;
  onChoose: (id: string) => void;
  /** Leaves one out of the merge. */
  onLeave: (id: string) => void;
}) {
  const links = useLibrary((state) => state.linkCounts);
  const statements = useLibrary((state) => state.statementCounts);
  const group = useRef<HTMLFieldSetElement>(null);
  const isReady = actors.length > 1;
  useEffect(() => {
    // Once there are two, which one stays is the question.
    if (isReady) group.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [isReady]);
  if (actors.length === 0) return null;
  return (
    <fieldset ref={group} className={styles.group}>
      <legend className={styles.legend}>Which one stays?</legend>
      {actors.map((actor) => (
        <div key={actor.id} className={styles.actor}>
          <label className={styles.actorLabel}>
            <input
              type="radio"
              name="survivor"
              value={actor.id}
              checked={actor.id === into?.id}
              onChange={() => onChoose(actor.id)}
            />
            <ActorIcon type={actor.type} />
            <span className={styles.actorName} dir="auto">
              {actor.name}
            </span>
            <span className={styles.facts}>
              {[
                typeWords[actor.type].one,
                ...counted(links.get(actor.id), 'passage'),
                ...counted(statements.get(actor.id), 'statement'),
              ].join(' · ')}
            </span>
          </label>
          <IconButton small label={`Leave ${actor.name} out`} onClick={() => onLeave(actor.id)}>
            <X size={14} />
          </IconButton>
        </div>
      ))}
    </fieldset>
  );
}

/** A number in words; nothing for none. */
function counted(count: number | undefined, noun: string): string[] {
  return count === undefined || count === 0 ? [] : [plural(count, noun)];
}
