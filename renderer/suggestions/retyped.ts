// Proposals with the types that the user has put right while looking through them.

import type { ActorType } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import type { SuggestedActor } from '#core/actors/suggestion-list.ts';
import type { SuggestionItem } from './suggestion-items.ts';

/** Types by the names under which actors are proposed. */
export type ChosenTypes = ReadonlyMap<string, ActorType>;

/** The items with these types, the speakers of quotes included. */
export function retyped(
  items: readonly SuggestionItem[],
  types: ChosenTypes,
): readonly SuggestionItem[] {
  if (types.size === 0) return items;
  const chosen = (actor: SuggestedActor): SuggestedActor => {
    const type = types.get(actor.name);
    return type === undefined ? actor : { ...actor, type };
  };
  return items.map((item) => {
    if (item.group === 'actors') return { ...item, actor: chosen(item.actor) };
    if (item.group !== 'quotes' && item.group !== 'sources') return item;
    const { speaker } = item;
    return speaker !== null && 'proposed' in speaker
      ? { ...item, speaker: { proposed: chosen(speaker.proposed) } }
      : item;
  });
}

/** The type behind this one, and behind the last the first again. */
export function nextType(type: ActorType): ActorType {
  return actorTypes[(actorTypes.indexOf(type) + 1) % actorTypes.length] ?? type;
}
