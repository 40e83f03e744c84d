import { previewDeletion } from '#core/commands/preview-actors.ts';
import { act } from '../../state/acts.ts';
import { useMentionCounts } from '../../state/mention-counts.ts';
import { Button } from '../../ui/button.tsx';
import { plural } from '../../ui/plural.ts';
import { deleteActors } from '../keeping-acts.ts';
import { useHoldings } from '../use-holdings.ts';
import { deletionLines } from './deletion-lines.ts';
import styles from './list.module.css';

/** What deleting several actors would take along, and the button that does it. */
export function BulkDelete({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const holdings = useHoldings(ids);
  const mentions = useMentionCounts(({ byActor }) =>
    ids.reduce((sum, id) => sum + (byActor.get(id) ?? 0), 0),
  );
  const lines =
    holdings === null ? null : deletionLines(previewDeletion(new Set(ids), holdings), mentions);
  return (
    <div className={styles.form}>
      <p className={styles.question}>Delete {plural(ids.length, 'actor')}?</p>
      <ul className={styles.lines} aria-label="What goes with them" aria-busy={lines === null}>
        {lines?.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button
        look="danger"
        autoFocus
        disabled={lines === null}
        onClick={() => {
          onDone();
          act(deleteActors(ids));
        }}
      >
        Delete
      </Button>
    </div>
  );
}
