// The JSON shape of what the actors' names decide: mentions. Documented in the handbook and stable.

import { decided } from '#core/actors/mentions/decided.ts';
import type { MentionMatcher } from '#core/actors/mentions/matcher.ts';
import { buildMatcher } from '#core/actors/mentions/matcher.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { turnAt } from '#core/text/turn-spans.ts';
import type { ReadDocument } from './read-library.ts';

/** The actors by their names, as the lists ask for them. */
export interface ActorNames {
  matcher: MentionMatcher;
  nameOf: (id: string) => string | null;
  /** The one actor that goes by a turn's label; null when none does, or several. */
  labelled: (label: string) => ActorRecord | null;
}

/** The names of all actors, made ready to be found in texts; a label that fits several stands for none. */
export function actorNames(actors: readonly ActorRecord[]): ActorNames {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const matcher = buildMatcher(actors);
  const known = new Map<string, ActorRecord | null>();
  const find = (label: string): ActorRecord | null => {
    const [mention] = matcher.find(label);
    const [id = '', ...others] = mention?.surface === label.trim() ? mention.actors : [];
    return others.length > 0 ? null : (byId.get(id) ?? null);
  };
  return {
    matcher,
    nameOf: (id) => byId.get(id)?.name ?? null,
    labelled: (label) => {
      const found = known.has(label) ? (known.get(label) ?? null) : find(label);
      known.set(label, found);
      return found;
    },
  };
}

/**
 * The mentions of a document by place, with what the user decided. One that several actors may be meant by
 * has no `actor` until one of them is accepted or the others are rejected.
 */
export function mentionViews(read: ReadDocument, { matcher, nameOf, labelled }: ActorNames) {
  const { document, decisions } = read.bundle;
  const found = matcher.find(read.text, document.language);
  const mapped = new Map((document.speakers ?? []).map((one) => [one.label, one.actor]));
  const speaking = (label: string): string =>
    nameOf(mapped.get(label) ?? '') ?? labelled(label)?.name ?? label;
  const standing = decided(found, read.text, document.sections, decisions);
  return standing.map(({ start, end, surface, actors, actor, status, decisions: said }) => {
    const label = turnAt(read.turns, start)?.label ?? null;
    const [only = null] = actors.length === 1 ? actors : [];
    const meant = actor ?? only;
    return {
      document: document.id,
      file: document.original?.name ?? null,
      start: read.points(start),
      end: read.points(end),
      surface,
      actor: meant,
      name: meant === null ? null : nameOf(meant),
      candidates: actors.map((id) => ({
        actor: id,
        name: nameOf(id),
        status:
          status === 'accepted' && id !== actor ? 'rejected' : (said[id]?.verdict ?? 'proposed'),
      })),
      speaker: label === null ? null : speaking(label),
      status,
    };
  });
}
