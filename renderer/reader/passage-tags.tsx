import { useMemo, useRef } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { act } from '../state/acts.ts';
import { tagsOf } from '../state/note-sets.ts';
import { useNoteSet } from '../state/use-note-set.ts';
import { Chips } from '../ui/chips.tsx';
import { plural } from '../ui/plural.ts';
import { TagField } from '../ui/tag-field.tsx';
import styles from './passage-card.module.css';
import { changeTags } from './passage-actions.ts';

/** How many of the passages have each tag; in the order in which the tags are first met. */
function countTags(passages: Iterable<PassageRecord>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const passage of passages)
    for (const tag of passage.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/**
 * The tags of the selected passages, each a chip; a few letters find one that a passage of the document or a
 * note has, a new name makes one. A change is saved at once, as one step. Of several passages every tag is
 * shown, and below how many have those that not all of them have; a tag that is added or taken away is so
 * for all.
 */
export function PassageTags({
  passages,
  all,
}: {
  passages: readonly PassageRecord[];
  /** All passages of the document. */
  all: readonly PassageRecord[];
}) {
  const notes = useNoteSet('listed');
  const known = useMemo(
    () => [...new Set([...countTags(all).keys(), ...tagsOf(notes).keys()])],
    [all, notes],
  );
  const counts = useMemo(() => countTags(passages), [passages]);
  const field = useRef<HTMLInputElement>(null);
  const isOne = passages.length === 1;
  const partial = [...counts].filter(([, count]) => count < passages.length);
  const common = [...counts].filter(([, count]) => count === passages.length).map(([tag]) => tag);
  const ids = passages.map((passage) => passage.id);
  return (
    <div className={styles.tags}>
      <Chips
        label={isOne ? 'Tags' : 'Tags of these passages'}
        values={[...counts.keys()]}
        onRemove={(tag) => {
          act(changeTags(ids, [], [tag]));
          field.current?.focus();
        }}
      />
      <TagField
        label="Add a tag"
        placeholder={isOne ? 'Add a tag' : 'Add a tag to all'}
        quiet
        tags={known}
        without={new Set(common)}
        inputRef={field}
        onPick={(tag) => act(changeTags(ids, [tag], []))}
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
