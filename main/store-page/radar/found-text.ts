// A text with the places of names in it, as small as they can be kept: a library has a million of them.

import type { Mention, MentionMatcher } from '#core/actors/mentions/matcher.ts';
import type { WordFilter } from '#core/actors/mentions/word-filter.ts';
import { filterOf } from '#core/actors/mentions/word-filter.ts';
import type { Tally } from './tallies.ts';
import { emptyTally } from './tallies.ts';

/** A text with what was found in it, packed: a library has millions of mentions. */
export interface FoundText {
  readonly text: string;
  readonly filter: WordFilter;
  /** Three numbers a mention: start, end, and the number of the list of actors that may be meant. */
  found: Int32Array;
}

const width = 3;
const nothingFound = new Int32Array(0);

/** The lists of actors that mentions are of, each kept once. */
export class ActorLists {
  private readonly numbers = new Map<string, number>();
  private readonly lists: (readonly string[])[] = [];

  /** The number of a list of actors, the same for equal lists. */
  numberOf(actors: readonly string[]): number {
    const key = actors.length === 1 ? (actors[0] ?? '') : actors.join(' ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.lists.push(actors);
    this.numbers.set(key, this.lists.length - 1);
    return this.lists.length - 1;
  }

  /** The list of a number. */
  at(number: number): readonly string[] {
    return this.lists[number] ?? [];
  }

  /** The counts of texts on whose mentions nothing was decided. */
  tally(texts: readonly (FoundText | undefined)[]): Tally {
    const tally = emptyTally();
    for (const text of texts) {
      const found = text?.found ?? nothingFound;
      for (let at = 2; at < found.length; at += width) {
        const actors = this.at(found[at] ?? 0);
        tally.proposed += 1;
        if (actors.length > 1) tally.ambiguous += 1;
        for (const actor of actors) {
          const counts = tally.actors.get(actor);
          if (counts === undefined)
            tally.actors.set(actor, { proposed: 1, accepted: 0, rejected: 0 });
          else counts.proposed += 1;
        }
      }
    }
    return tally;
  }
}

/** A text that has not been looked through yet. */
export function foundText(text: string): FoundText {
  return { text, filter: filterOf(text), found: nothingFound };
}

/** Looks a text through; answers whether anything else is found than before. */
export function lookThrough(
  text: FoundText,
  matcher: MentionMatcher,
  language: string | null,
  lists: ActorLists,
): boolean {
  const mentions = matcher.find(text.text, language);
  const found = new Int32Array(mentions.length * width);
  for (const [index, { start, end, actors }] of mentions.entries()) {
    found[index * width] = start;
    found[index * width + 1] = end;
    found[index * width + 2] = lists.numberOf(actors);
  }
  const before = text.found;
  text.found = found;
  return before.length !== found.length || before.some((value, at) => value !== found[at]);
}

/** Adds a text's mentions to a list, their offsets counted from `from` on. */
export function mentionsIn(
  { text, found }: FoundText,
  from: number,
  lists: ActorLists,
  mentions: Mention[],
): void {
  for (let at = 0; at < found.length; at += width) {
    const start = found[at] ?? 0;
    const end = found[at + 1] ?? 0;
    mentions.push({
      start: from + start,
      end: from + end,
      surface: text.slice(start, end),
      actors: lists.at(found[at + 2] ?? 0),
    });
  }
}
