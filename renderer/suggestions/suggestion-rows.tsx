import { CalendarDays, MessageSquareQuote, Newspaper, UserRoundPlus } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import { useOptionRows } from '../ui/use-option-rows.ts';
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
  const { drawn, height, measure, list, option } = useOptionRows({
    ref,
    base,
    label: 'Suggestions',
    count: items.length,
    keyOf: (index) => items[index]?.id ?? index,
    heightOf: (index) => usualHeight + (opens(index) ? headingHeight : 0),
    current,
    onKeyDown,
  });
  return (
    <div {...list} className={styles.scroller} data-suggestions>
      <div role="presentation" className={styles.rows} style={{ height: height }}>
        {drawn.map((one) => {
          const item = items[one.index];
          if (item === undefined) return null;
          return (
            <div
              key={one.key}
              ref={measure}
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
              <div {...option(one.index)} className={styles.row} onClick={() => onChoose(item)}>
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
