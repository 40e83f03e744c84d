// Where actors of the library are named in a text.

import type { ActorRecord } from '../../records/actor.ts';
import type { Prose, Word } from '../prose/words.ts';

/** What is needed of an actor of the library. */
export type KnownActor = Pick<ActorRecord, 'id' | 'name' | 'type' | 'aliases' | 'exclusions'>;

/** Where an actor of the library is named: UTF-16 offsets, the end exclusive. */
export interface KnownPlace {
  actor: KnownActor;
  start: number;
  end: number;
}

interface Entry {
  actor: KnownActor;
  parts: string[];
  /** Short names in capitals count in capitals only. */
  exact: string | null;
  /** Whether these words are just not the actor, though they begin with its name. */
  excluded: boolean;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}\p{N}'.&-]+/gu) ?? [];

/**
 * Finds names and aliases of the library's actors, the longest first. A name two actors share is left out,
 * and so is one without a capital: `the company` may be anybody. Linear in the text's length.
 */
export function findKnownActors(prose: Prose, known: readonly KnownActor[]): KnownPlace[] {
  const entries = new Map<string, Entry[]>();
  const owners = new Map<string, Set<string>>();
  for (const actor of known)
    for (const surface of new Set([actor.name, ...actor.aliases, ...(actor.exclusions ?? [])])) {
      const parts = wordsOf(surface);
      const [head] = parts;
      if (head === undefined || !/\p{Lu}|\p{Lo}/u.test(surface)) continue;
      const key = parts.join(' ');
      const excluded = actor.exclusions?.includes(surface) === true;
      if (!excluded) owners.set(key, (owners.get(key) ?? new Set()).add(actor.id));
      const exact =
        parts.length === 1 && surface.length <= 4 && surface === surface.toUpperCase()
          ? surface
          : null;
      entries.set(head, [...(entries.get(head) ?? []), { actor, parts, exact, excluded }]);
    }
  for (const list of entries.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  const found: KnownPlace[] = [];
  for (let at = 0; at < prose.words.length; at += 1) {
    const word = prose.words[at];
    const standing =
      word === undefined
        ? []
        : (entries.get(plain(word)) ?? []).filter((entry) => stands(prose.words, at, entry));
    const fit = standing.find(
      (entry) =>
        !entry.excluded && !standing.some((other) => other.excluded && other.actor === entry.actor),
    );
    const end = fit === undefined ? undefined : prose.words[at + fit.parts.length - 1]?.end;
    if (word === undefined || fit === undefined || end === undefined) continue;
    if (owners.get(fit.parts.join(' '))?.size === 1)
      found.push({ actor: fit.actor, start: word.start, end });
    at += fit.parts.length - 1;
  }
  return found;
}

const plain = (word: Word): string => word.lower.replaceAll('’', "'");

function stands(words: readonly Word[], at: number, { parts, exact }: Entry): boolean {
  const head = words[at];
  if (head === undefined || (exact !== null && head.text !== exact)) return false;
  if (!head.capital && !/\p{Lo}/u.test(head.text)) return false;
  return parts.every((part, index) => {
    const word = words[at + index];
    return (
      word !== undefined &&
      word.line === head.line &&
      matches(plain(word), part) &&
      (index === 0 || /^[.,]?[  ]?$/.test(word.gap))
    );
  });
}

const matches = (word: string, part: string): boolean =>
  word === part || word === part.replace(/\.$/, '');
