import { useMemo } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { act } from '../state/acts.ts';
import { ChipField } from '../ui/chip-field.tsx';
import { plural } from '../ui/plural.ts';
import styles from './passage-card.module.css';
import { changeTags } from './passage-actions.ts';

/** How many of the passages have each tag; in the order in which the tags are first met. */
function countTags(passages: readonly PassageRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const passage of passages)
    for (const tag of passage.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/**
 * The tags of the selected passages, each a chip; a change is saved at once, as one step. Of several
 * passages every tag is shown, and below how many have those that not all of them have; a tag that is added
 * or taken away is so for all.
 */
export function PassageTags({ passages }: { passages: readonly PassageRecord[] }) {
  const counts = useMemo(() => countTags(passages), [passages]);
  const tags = [...counts.keys()];
  const partial = [...counts].filter(([, count]) => count < passages.length);
  const ids = passages.map((passage) => passage.id);
  return (
    <div>
      <ChipField
        label={passages.length === 1 ? 'Tags' : 'Tags of these passages'}
        addLabel="Add a tag"
        placeholder={passages.length === 1 ? 'Add a tag' : 'Add a tag to all'}
        compact
        values={tags}
        onChange={(next) => {
          const added = next.filter((tag) => !counts.has(tag));
          const removed = tags.filter((tag) => !next.includes(tag));
          act(changeTags(ids, added, removed));
        }}
      />
      {partial.length > 0 && (
        <p className={styles.partial}>
          {partial
            .slice(0, 6)
            .map(([tag, count]) => `${tag}: ${count.toLocaleString('en')}`)
            .join(' · ')}{' '}
          of {plural(passages.length, 'passage')}
        </p>
      )}
    </div>
  );
}
