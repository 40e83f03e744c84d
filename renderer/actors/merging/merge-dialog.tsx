import type { FormEvent } from 'react';
import { useState } from 'react';
import type { ActorRecord } from '#core/records/actor.ts';
import { describeError } from '#core/errors.ts';
import type { MergePreview } from '#core/commands/preview-actors.ts';
import { previewMerge } from '#core/commands/preview-actors.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { plural } from '../../ui/plural.ts';
import { useKeeping } from '../keeping.ts';
import { mergeActors } from '../keeping-acts.ts';
import { useHoldings } from '../use-holdings.ts';
import { AddActor } from './add-actor.tsx';
import { MergeNames } from './merge-names.tsx';
import { mergeWords } from './merge-words.ts';
import { Survivors } from './survivors.tsx';
import styles from './merging.module.css';

const close = (): void => useKeeping.setState({ merging: null });

/** Asks which of several actors stays, and shows what merging them comes to, before it happens. */
export function MergeDialog() {
  const merging = useKeeping((state) => state.merging);
  return (
    <Dialog
      open={merging !== null}
      onClose={close}
      title="Merge actors"
      description="One of them stays. Whatever names the others will name it, and one Undo takes it back."
      className={styles.dialog}
    >
      {merging !== null && <MergeForm ids={merging} />}
    </Dialog>
  );
}

/** What the merge comes to, or why it cannot be. */
function previewOf(
  into: ActorRecord | undefined,
  others: readonly ActorRecord[],
  holdings: ReturnType<typeof useHoldings>,
  actors: Iterable<ActorRecord>,
  keepNames: readonly string[],
): { preview: MergePreview | null; problem: string | null } {
  if (into === undefined || others.length === 0 || holdings === null)
    return { preview: null, problem: null };
  try {
    return { preview: previewMerge(into, others, holdings, actors, keepNames), problem: null };
  } catch (thrown) {
    return { preview: null, problem: describeError(thrown).message };
  }
}

function MergeForm({ ids }: { ids: readonly string[] }) {
  const actors = useLibrary((state) => state.actors);
  const [wanted, setWanted] = useState<string | null>(null);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const chosen = ids.flatMap((id) => actors.get(id) ?? []);
  const into = chosen.find((one) => one.id === wanted) ?? chosen[0];
  const others = chosen.filter((one) => one.id !== into?.id);
  const holdings = useHoldings(chosen.map((one) => one.id));
  const names = [...new Set(others.flatMap(({ name, aliases }) => [name, ...aliases]))].filter(
    (name) => into !== undefined && name !== into.name && !into.aliases.includes(name),
  );
  const keepNames = names.filter((name) => !dropped.has(name));
  const { preview, problem } = previewOf(into, others, holdings, actors.values(), keepNames);
  const change = (merging: readonly string[]): void => useKeeping.setState({ merging });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (into === undefined || preview === null) return;
    close();
    act(mergeActors({ into: into.id, ids: others.map((one) => one.id), keepNames }));
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <Survivors
        actors={chosen}
        into={into}
        onChoose={setWanted}
        onLeave={(id) => change(ids.filter((one) => one !== id))}
      />
      <AddActor
        chosen={ids}
        focusAtOnce={chosen.length < 2}
        onPick={(id) => change([...ids, id])}
      />
      {into !== undefined && names.length > 0 && (
        <MergeNames
          names={names}
          dropped={dropped}
          clashes={preview?.clashes ?? []}
          onChange={setDropped}
        />
      )}
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      {preview !== null && holdings !== null && (
        <section aria-label="What changes" aria-live="polite" className={styles.changes}>
          <h3 className={styles.legend}>What changes</h3>
          <ul>
            {mergeWords(preview, holdings.notes).map((line) => (
              <li key={line}>{line}</li>
            ))}
            <li>{plural(others.length, 'actor is', 'actors are')} taken out of the list.</li>
          </ul>
        </section>
      )}
      <div className={styles.actions}>
        <Button onClick={close}>Cancel</Button>
        <Button look="primary" type="submit" disabled={preview === null}>
          {into === undefined || others.length === 0 ? (
            'Merge'
          ) : (
            <span className={styles.mergeWords}>Merge into {into.name}</span>
          )}
          <Kbd keys="Enter" />
        </Button>
      </div>
    </form>
  );
}
