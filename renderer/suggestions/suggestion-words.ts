import { plural } from '../ui/plural.ts';
import type { ItemGroup, SuggestionItem } from './suggestion-items.ts';
import { itemGroups } from './suggestion-items.ts';

/** The groups as they are shown. */
export const groupWords: Readonly<Record<ItemGroup, string>> = {
  actors: 'New actors',
  names: 'Other names',
  quotes: 'Quotes',
  sources: 'Reported',
  date: 'Date',
};

const counted: Readonly<Record<ItemGroup, (count: number) => string>> = {
  actors: (count) => plural(count, 'actor'),
  names: (count) => plural(count, 'other name'),
  quotes: (count) => plural(count, 'quote'),
  sources: (count) => plural(count, 'reported source'),
  date: () => 'a date',
};

/** `5 actors, 4 quotes and a date`; empty when there is nothing. */
export function inWords(counts: Readonly<Record<ItemGroup, number>>): string {
  const parts = itemGroups.flatMap((group) =>
    counts[group] === 0 ? [] : [counted[group](counts[group])],
  );
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** How often a text names somebody. */
export function timesNamed(count: number): string {
  if (count < 3) return count === 1 ? 'named once' : 'named twice';
  return `named ${count.toLocaleString('en')} times`;
}

/** What an item is called in one line. A comma before the closing mark is the sentence's. */
export function titleOf(item: SuggestionItem): string {
  if (item.group === 'actors') return item.actor.name;
  if (item.group === 'names') return item.alias.name;
  return item.at.words.replaceAll(/\s+/g, ' ').replace(/,$/, '');
}

/** Who speaks a quote, as it is shown; null when it is to be asked. */
export function speakerName(item: SuggestionItem): string | null {
  if (item.group !== 'quotes' && item.group !== 'sources') return null;
  if (item.speaker === null) return null;
  return 'actor' in item.speaker ? item.speaker.actor.name : item.speaker.proposed.name;
}
