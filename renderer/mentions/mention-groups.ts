// The mentions of one document by whom they mean, for the panel.

import type { MentionNumbers, MentionView } from '#core/mentions-api.ts';

/** Mentions of one actor; or those of one surface that may mean several, of whom none was chosen yet. */
export interface MentionGroup extends MentionNumbers {
  id: string;
  /** The actor; null where it is not clear who is meant. */
  actor: string | null;
  /** Those who may be meant where it is not clear, else none. */
  candidates: readonly string[];
  /** The words that stand in the text, each once. */
  surfaces: string[];
}

/** Whom a mention stands with in the panel: one rejected for several stands with each of them. */
function placesOf(mention: MentionView): Pick<MentionGroup, 'id' | 'actor' | 'candidates'>[] {
  const of = (actor: string) => ({ id: actor, actor, candidates: [] });
  if (mention.actor !== null) return [of(mention.actor)];
  const rejected = mention.decisions
    .filter((one) => one.verdict === 'rejected')
    .map((one) => one.actor);
  if (mention.status === 'rejected') return rejected.map(of);
  const candidates = mention.actors.filter((actor) => !rejected.includes(actor));
  const id = `unclear ${mention.surface} ${candidates.join(' ')}`;
  return [{ id, actor: null, candidates }];
}

/** Whether a mention belongs to a group. */
export function isOf(mention: MentionView, group: Pick<MentionGroup, 'id'>): boolean {
  return placesOf(mention).some((one) => one.id === group.id);
}

const count = (group: MentionNumbers): number => group.proposed + group.accepted;

/**
 * The groups of a document's mentions: first what is not clear, then actors with something to decide, then
 * the others; those named most often first.
 */
export function mentionGroups(mentions: readonly MentionView[]): MentionGroup[] {
  const groups = new Map<string, MentionGroup>();
  for (const mention of mentions)
    for (const place of placesOf(mention)) {
      const group = groups.get(place.id) ?? {
        ...place,
        surfaces: [],
        proposed: 0,
        accepted: 0,
        rejected: 0,
      };
      group[mention.status] += 1;
      if (!group.surfaces.includes(mention.surface)) group.surfaces.push(mention.surface);
      groups.set(place.id, group);
    }
  const rank = (group: MentionGroup): number =>
    group.actor === null ? 0 : group.proposed > 0 ? 1 : 2;
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || count(b) - count(a));
}

/** The counts of a group in words, those that are none left out. */
export function numbersInWords({ proposed, accepted, rejected }: MentionNumbers): string {
  const told = (number: number, word: string): string[] =>
    number === 0 ? [] : [`${number.toLocaleString('en')} ${word}`];
  return [
    ...told(proposed, 'proposed'),
    ...told(accepted, 'accepted'),
    ...told(rejected, 'rejected'),
  ].join(' · ');
}
