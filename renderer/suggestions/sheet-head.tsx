import { useMemo } from 'react';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { plural } from '../ui/plural.ts';
import type { ItemGroup, SuggestionItem } from './suggestion-items.ts';
import { groupCounts, itemGroups } from './suggestion-items.ts';
import { groupWords, inWords } from './suggestion-words.ts';
import styles from './suggestions.module.css';

/** How many proposals there are, which group of them is shown alone, and accepting those of the item's group. */
export function SheetHead({
  items,
  only,
  onOnly,
  group,
  ofGroup,
  onAcceptGroup,
}: {
  items: readonly SuggestionItem[];
  /** The one group that is shown; null when all are. */
  only: ItemGroup | null;
  onOnly: (group: ItemGroup | null) => void;
  /** The group of the proposal that is looked at, and how many of it can be accepted as they are. */
  group: ItemGroup;
  ofGroup: number;
  onAcceptGroup: () => void;
}) {
  const counts = useMemo(() => groupCounts(items), [items]);
  return (
    <div className={styles.head}>
      <h2 className={styles.heading}>{plural(items.length, 'suggestion')}</h2>
      <div role="group" aria-label="Show only" className={styles.filters}>
        {itemGroups
          .filter((one) => counts[one] > 0)
          .map((one) => (
            <button
              key={one}
              type="button"
              className={styles.filter}
              aria-pressed={only === one}
              onClick={() => onOnly(only === one ? null : one)}
            >
              {groupWords[one]} <span>{counts[one].toLocaleString('en')}</span>
            </button>
          ))}
      </div>
      {ofGroup > 1 && (
        <Button onClick={onAcceptGroup}>
          Accept {ofGroup > 2 && 'all '}
          {inWords({ ...groupCounts([]), [group]: ofGroup })} <Kbd keys="Shift+A" />
        </Button>
      )}
    </div>
  );
}
