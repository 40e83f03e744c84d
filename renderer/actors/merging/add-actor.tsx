import { useMemo, useState } from 'react';
import { useLibrary } from '../../state/library.ts';
import { ActorIcon } from '../../ui/actor-words.tsx';
import { matchActors } from '../../ui/match-actors.ts';
import { Suggest } from '../../ui/suggest.tsx';
import styles from './merging.module.css';

/** Finds one more actor by a few letters of its name or an alias. */
export function AddActor({
  chosen,
  focusAtOnce,
  onPick,
}: {
  /** Those that are in already. */
  chosen: readonly string[];
  focusAtOnce: boolean;
  onPick: (id: string) => void;
}) {
  const actors = useLibrary((state) => state.actors);
  const [text, setText] = useState('');
  const items = useMemo(() => {
    if (text.trim() === '') return [];
    return matchActors(actors.values(), text, 12)
      .filter(({ actor }) => !chosen.includes(actor.id))
      .map(({ actor, alias }) => ({ id: actor.id, actor, alias }));
  }, [actors, chosen, text]);
  return (
    <Suggest
      label="Add an actor to the merge"
      placeholder={chosen.length === 0 ? 'Name of the first actor' : 'Add another by its name'}
      text={text}
      onText={setText}
      items={items}
      focusAtOnce={focusAtOnce}
      idleWhenEmpty
      className={styles.add}
      empty={
        text.trim() === '' ? null : <p className={styles.none}>No other actor of this name.</p>
      }
      onKeyDown={(event) => {
        // Enter merges, but not while a name is typed that nobody has.
        if (event.key === 'Enter' && text.trim() !== '' && items.length === 0)
          event.preventDefault();
      }}
      onPick={({ id }) => {
        setText('');
        onPick(id);
      }}
      render={({ actor, alias }) => (
        <>
          <ActorIcon type={actor.type} />
          <span className={styles.actorName} dir="auto">
            {actor.name}
            {alias !== null && <span className={styles.facts}> · {alias}</span>}
          </span>
        </>
      )}
    />
  );
}
