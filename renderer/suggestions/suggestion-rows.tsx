import { useVirtualizer } from '@tanstack/react-virtual';
import { CalendarDays, MessageSquareQuote, Newspaper, UserRoundPlus } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect } from 'react';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import type { SuggestionItem } from './suggestion-items.ts';
import { groupWords, speakerName, timesNamed, titleOf } from './suggestion-words.ts';
import styles from './suggestions.module.css';

const usualHeight = 46;
const headingHeight = 26;

/** The proposals, one row each below the names of their groups; only those in sight are drawn. */
export function SuggestionRows({
  ref,
  base,
  items,
  current,
  onChoose,
  onKeyDown,
}: {
  ref: RefObject<HTMLDivElement | null>;
  /** What the ids of the rows begin with. */
  base: string;
  items: readonly SuggestionItem[];
  current: number;
  onChoose: (item: SuggestionItem) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const opens = (index: number): boolean => items[index]?.group !== items[index - 1]?.group;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => ref.current,
    estimateSize: (index) => usualHeight + (opens(index) ? headingHeight : 0),
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  useEffect(() => virtual.scrollToIndex(current, { align: 'auto' }), [current, virtual]);
  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some((one) => one.index === current);
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label="Suggestions"
      aria-activedescendant={isDrawn ? `${base}-${current}` : undefined}
      tabIndex={0}
      className={styles.scroller}
      data-suggestions
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((one) => {
          const item = items[one.index];
          if (item === undefined) return null;
          return (
            <div
              key={one.key}
              ref={virtual.measureElement}
              role="presentation"
              data-index={one.index}
              className={styles.place}
              style={{ transform: `translateY(${one.start}px)` }}
            >
              {opens(one.index) && (
                <div role="presentation" className={styles.group}>
                  {groupWords[item.group]}
                </div>
              )}
              <div
                id={`${base}-${one.index}`}
                role="option"
                aria-selected={one.index === current}
                aria-setsize={items.length}
                aria-posinset={one.index + 1}
                className={styles.row}
                onClick={() => onChoose(item)}
              >
                <span className={styles.icon}>
                  <ItemIcon item={item} />
                </span>
                <span className={styles.words}>
                  <span className={styles.title} dir="auto" data-quoted={isSaid(item)}>
                    {titleOf(item)}
                  </span>
                  <span className={styles.facts} dir="auto">
                    {factsOf(item)}
                  </span>
                </span>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const isSaid = (item: SuggestionItem): boolean => item.group === 'quotes';

function ItemIcon({ item }: { item: SuggestionItem }) {
  if (item.group === 'actors') return <ActorIcon type={item.actor.type} />;
  const Icon = {
    names: UserRoundPlus,
    quotes: MessageSquareQuote,
    sources: Newspaper,
    date: CalendarDays,
  }[item.group];
  return <Icon size={15} strokeWidth={1.75} aria-hidden />;
}

function factsOf(item: SuggestionItem): string {
  if (item.group === 'actors') {
    const { type, count, aliases } = item.actor;
    const others = aliases.map(({ name }) => name);
    return [
      typeWords[type].one,
      timesNamed(count),
      ...(others.length === 0 ? [] : [`also ${others.join(', ')}`]),
    ].join(' · ');
  }
  if (item.group === 'names') return `Another name of ${item.actor.name}`;
  if (item.group === 'date') return item.date === null ? 'Which date is it?' : item.date;
  return (
    speakerName(item) ?? (item.quote.as === '' ? 'Who says it?' : `Who is “${item.quote.as}”?`)
  );
}
