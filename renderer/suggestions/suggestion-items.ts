// What of a document's proposals is still to be decided, told from the records as they stand: so undo brings
// proposals back, and what another window accepts goes. Pure.

import {
  actorDismissal,
  aliasDismissal,
  dateDismissal,
  dismissedIn,
  quoteDismissal,
} from '#core/actors/dismissals.ts';
import type {
  Shown,
  SuggestedActor,
  SuggestedAlias,
  SuggestedQuote,
  SuggestionList,
} from '#core/actors/suggestion-list.ts';
import { offsetMap } from '#core/anchoring/offsets.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { Dismissed, DocumentRecord } from '#core/records/document.ts';
import type { LinkRecord, Role } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { foldText } from '../ui/fold-text.ts';

/** What proposals are shown under, in this order. */
export const itemGroups = ['actors', 'names', 'quotes', 'sources', 'date'] as const;
/** One of `itemGroups`. */
export type ItemGroup = (typeof itemGroups)[number];

/** Who speaks a proposed quote: an actor of the library, or one that is proposed itself. */
export type Speaker = { actor: ActorRecord } | { proposed: SuggestedActor };

interface Base {
  /** The same for the same proposal as long as the text does not change. */
  id: string;
  at: Shown;
}

/** An actor the library does not have. */
export interface ActorItem extends Base {
  group: 'actors';
  actor: SuggestedActor;
}

/** A further name of an actor the library has. */
export interface NameItem extends Base {
  group: 'names';
  actor: ActorRecord;
  /** The name under which the text was read for it. */
  under: string;
  alias: SuggestedAlias;
}

/** A quote, or a source that is reported. */
export interface QuoteItem extends Base {
  group: 'quotes' | 'sources';
  quote: SuggestedQuote;
  /** Null when it is to be asked. */
  speaker: Speaker | null;
}

/** A date of the text that may be the document's. */
export interface DateItem extends Base {
  group: 'date';
  /** Null when it can be read in two ways. */
  date: string | null;
}

/** A proposal still to be decided. */
export type SuggestionItem = ActorItem | NameItem | QuoteItem | DateItem;

/** The records that say what was decided. */
export interface Standing {
  document: DocumentRecord;
  passages: Iterable<PassageRecord>;
  links: readonly LinkRecord[];
}

/** The actors by name and alias, folded; names come before aliases. */
export function namesOfActors(actors: ReadonlyMap<string, ActorRecord>): Map<string, ActorRecord> {
  const found = new Map<string, ActorRecord>();
  const note = (name: string, actor: ActorRecord): void => {
    const key = foldText(name);
    if (!found.has(key)) found.set(key, actor);
  };
  for (const actor of actors.values()) note(actor.name, actor);
  for (const actor of actors.values()) for (const alias of actor.aliases) note(alias, actor);
  return found;
}

/** In the order of the groups, within them by place. */
export function suggestionItems(
  list: SuggestionList,
  { document, passages, links }: Standing,
  actors: ReadonlyMap<string, ActorRecord>,
  names: ReadonlyMap<string, ActorRecord> = namesOfActors(actors),
): SuggestionItem[] {
  const wasDismissed = dismissedIn(document.dismissed);
  const none = (document.dismissed?.length ?? 0) === 0;
  // Of a long text there are thousands: a key is made only where there is something to compare it with.
  const isDismissed = (key: () => Dismissed): boolean => !none && wasDismissed(key());
  const standing = list.actors.map(
    ({ known, name }) =>
      actors.get(known ?? '') ?? (names.size === 0 ? undefined : names.get(foldText(name))),
  );
  const found: SuggestionItem[] = [];
  list.actors.forEach((actor, number) => {
    const record = standing[number];
    if (record === undefined) {
      if (!isDismissed(() => actorDismissal(actor.name)))
        found.push({ group: 'actors', id: `actor ${number}`, at: actor.at, actor });
      return;
    }
    actor.aliases.forEach((alias, index) => {
      if (
        names.has(foldText(alias.name)) ||
        isDismissed(() => aliasDismissal(alias.name, actor.name))
      )
        return;
      const id = `name ${number} ${index}`;
      found.push({ group: 'names', id, at: alias.at, actor: record, under: actor.name, alias });
    });
  });
  const isTaken = takenQuotes(list, document, passages, links);
  list.quotes.forEach((quote, number) => {
    if (isTaken(quote) || isDismissed(() => quoteDismissal(quote.at))) return;
    const group = quote.kind === 'direct' ? 'quotes' : 'sources';
    const speaker = speakerOf(quote, list, standing);
    found.push({ group, id: `quote ${number}`, at: quote.at, quote, speaker });
  });
  const words = list.date?.at.words ?? '';
  if (list.date !== null && document.date === null && !isDismissed(() => dateDismissal(words)))
    found.push({ group: 'date', id: 'date', at: list.date.at, date: list.date.date });
  return itemGroups.flatMap((group) =>
    found.filter((one) => one.group === group).sort((a, b) => a.at.start - b.at.start),
  );
}

function speakerOf(
  { speaker, certainty }: SuggestedQuote,
  { actors }: SuggestionList,
  standing: readonly (ActorRecord | undefined)[],
): Speaker | null {
  if (speaker === null || certainty === 'ask') return null;
  const record = standing[speaker];
  const proposed = actors[speaker];
  if (record !== undefined) return { actor: record };
  return proposed === undefined ? null : { proposed };
}

/** Tells whether a passage with a speaker (or a source) stands on the very words of a quote. */
function takenQuotes(
  { quotes }: SuggestionList,
  { sections }: DocumentRecord,
  passages: Iterable<PassageRecord>,
  links: readonly LinkRecord[],
): (quote: SuggestedQuote) => boolean {
  if (links.length === 0) return () => false;
  const wanted = new Set(quotes.map(({ at }) => at.words));
  const map = offsetMap(sections);
  const places = new Map<string, string>();
  for (const { id, quote, state, anchor } of passages)
    if (state === 'anchored' && wanted.has(quote))
      places.set(id, `${map.offsetOf(anchor.start)} ${map.offsetOf(anchor.end)}`);
  const taken = new Set<string>();
  for (const { passage, role } of links) {
    const place = places.get(passage);
    if (place !== undefined) taken.add(`${place} ${role}`);
  }
  return ({ kind, at }) => taken.has(`${at.start} ${at.end} ${quoteRole(kind)}`);
}

/** In which role the one who speaks a quote is linked to it. */
export function quoteRole(kind: SuggestedQuote['kind']): Role {
  return kind === 'direct' ? 'speaker' : 'cited source';
}

/** How many items there are of each group. */
export function groupCounts(items: readonly SuggestionItem[]): Record<ItemGroup, number> {
  const counts = { actors: 0, names: 0, quotes: 0, sources: 0, date: 0 };
  for (const { group } of items) counts[group] += 1;
  return counts;
}

/** What can be accepted without a question. */
export function isPlain(item: SuggestionItem): boolean {
  if (item.group === 'quotes' || item.group === 'sources') return item.speaker !== null;
  return item.group !== 'date' || item.date !== null;
}
