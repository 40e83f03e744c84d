import type { Role } from '#core/records/link.ts';
import type { Colour } from '#core/records/passage.ts';
import { roleWords } from '../../ui/actor-words.tsx';
import { stanceWords } from '../../ui/stance-words.tsx';
import type { FilterState, PassageFilter } from './passage-filter.ts';

/** The states as they are chosen. */
export const filterStateWords: Readonly<Record<FilterState, string>> = {
  anchored: 'In the text',
  review: 'To be checked',
  moved: 'Moved',
  uncertain: 'Place uncertain',
  orphaned: 'Without a place',
};

/** One thing that a filter asks, and the change that asks it no more. */
export interface FilterChip {
  key: string;
  words: string;
  colour?: Colour;
  without: Partial<PassageFilter>;
}

/** What a filter asks, besides the words in its field, one chip each. */
export function chipsOf(
  filter: PassageFilter,
  colourName: (colour: Colour) => string,
  actorName: (actor: string) => string,
  conceptName: (concept: string) => string,
): FilterChip[] {
  const { colours, actor, role, speaker, concept, stance, commented, state } = filter;
  const chips: FilterChip[] = colours.map((colour) => ({
    key: `colour ${colour}`,
    words: colourName(colour),
    colour,
    without: { colours: colours.filter((one) => one !== colour) },
  }));
  const add = (key: string, words: string, without: Partial<PassageFilter>): void =>
    void chips.push({ key, words, without });
  if (actor !== null) add('actor', actorName(actor) || 'An actor', { actor: null });
  if (role !== null) add('role', roleInWords(role, actor !== null), { role: null });
  if (speaker !== null)
    add('speaker', `Spoken by ${actorName(speaker) || speaker}`, { speaker: null });
  if (concept !== null) add('concept', conceptName(concept), { concept: null });
  if (stance !== null)
    add('stance', `${concept === null ? 'Has: ' : ''}${stanceWords[stance].one.toLowerCase()}`, {
      stance: null,
    });
  if (commented !== null)
    add('comment', commented ? 'With a comment' : 'Without a comment', { commented: null });
  if (state !== null) add('state', filterStateWords[state], { state: null });
  return chips;
}

function roleInWords(role: Role, hasActor: boolean): string {
  return hasActor ? `as ${roleWords[role].toLowerCase()}` : `Has: ${roleWords[role].toLowerCase()}`;
}
