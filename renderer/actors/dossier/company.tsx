import { useState } from 'react';
import type { CoActor } from '#core/actors/dossier.ts';
import { useLibrary } from '../../state/library.ts';
import { openTab } from '../../state/workspace.ts';
import { ActorIcon } from '../../ui/actor-words.tsx';
import { plural } from '../../ui/plural.ts';
import { Section } from './section.tsx';
import styles from './dossier.module.css';

/** How many others are shown before one asks for all. */
const firstFew = 12;

/** The actors that stand in the same passages, those with the most first. */
export function CoActors({ coActors }: { coActors: readonly CoActor[] }) {
  const actors = useLibrary((state) => state.actors);
  const [isWhole, setWhole] = useState(false);
  const known = coActors.flatMap(({ actor, passages }) => {
    const record = actors.get(actor);
    return record === undefined ? [] : [{ record, passages }];
  });
  const shown = isWhole ? known : known.slice(0, firstFew);
  return (
    <Section title="In the same passages" count={known.length} noun="actor">
      <ul className={styles.chips}>
        {shown.map(({ record, passages }) => (
          <li key={record.id}>
            <button
              type="button"
              className={styles.chip}
              onClick={() => openTab({ kind: 'actor', id: record.id })}
            >
              <ActorIcon type={record.type} size={14} />
              <span dir="auto">{record.name}</span>
              <span className={styles.quiet} aria-label={plural(passages, 'passage')}>
                {passages}
              </span>
            </button>
          </li>
        ))}
        {known.length > shown.length && (
          <li>
            <button type="button" className={styles.chip} onClick={() => setWhole(true)}>
              {known.length - shown.length} more
            </button>
          </li>
        )}
      </ul>
    </Section>
  );
}
