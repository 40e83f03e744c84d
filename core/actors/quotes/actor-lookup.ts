// The actors of a text by what a quote's cue may call them.

import { addTo } from '../../group-by.ts';
import { officeRoot } from '../prose/offices.ts';
import type { ProposedActor } from '../suggestions/actor-proposals.ts';

/** Answers in the order of the actors, in time by the length of the answer. */
export interface ActorLookup {
  /** Persons with an office, by its root in small letters. */
  holding(root: string): readonly ProposedActor[];
  /** Persons whose name ends with these words in small letters, and has others before them. */
  surnamed(words: string): readonly ProposedActor[];
  /** Organisations with a noun in their name, as a word or, if it is long, as a word's end. */
  bodiesCalled(noun: string): readonly ProposedActor[];
}

/** Prepares the looking up of actors. Linear in their number, and once more for each noun asked for. */
export function actorLookup(actors: readonly ProposedActor[]): ActorLookup {
  const byOffice = new Map<string, ProposedActor[]>();
  const byTail = new Map<string, ProposedActor[]>();
  // The nouns asked for are a few dozen words of the language.
  const byNoun = new Map<string, ProposedActor[]>();
  for (const actor of actors) {
    if (actor.type !== 'person') continue;
    for (const root of new Set(actor.offices.map(officeRoot))) addTo(byOffice, root, actor);
    const name = actor.name.toLowerCase();
    for (let at = name.indexOf(' '); at !== -1; at = name.indexOf(' ', at + 1))
      addTo(byTail, name.slice(at + 1), actor);
  }
  return {
    holding: (root) => byOffice.get(root) ?? [],
    surnamed: (words) => byTail.get(words) ?? [],
    bodiesCalled: (noun) => {
      const standing = byNoun.get(noun);
      if (standing !== undefined) return standing;
      const named = actors.filter(
        ({ name, type }) =>
          type === 'organisation' &&
          name
            .toLowerCase()
            .split(/[\s-]/)
            .some((part) => part === noun || (noun.length > 6 && part.endsWith(noun))),
      );
      byNoun.set(noun, named);
      return named;
    },
  };
}
