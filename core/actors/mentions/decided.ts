// Which mention each of the user's decisions is about, in a text that may have changed since.

import { contextOf } from '../../anchoring/make-anchor.ts';
import { offsetMap } from '../../anchoring/offsets.ts';
import { groupBy } from '../../group-by.ts';
import type { DecisionRecord } from '../../records/decision.ts';
import type { SectionRef } from '../../records/document.ts';
import type { Mention } from './matcher.ts';
import type { Place } from './tie-up.ts';
import { tieUp } from './tie-up.ts';

/** What the user has said of a mention: nothing yet, that it means an actor, or that it means none. */
export const mentionStatuses = ['proposed', 'accepted', 'rejected'] as const;
/** One of `mentionStatuses`. */
export type MentionStatus = (typeof mentionStatuses)[number];

/** A mention with what the user said of it. */
export interface StandingMention extends Mention {
  /** `rejected` only when all that may be meant were. */
  status: MentionStatus;
  /** The actor accepted, or the only one left that may be meant; null while there are several, or none. */
  actor: string | null;
  /** The decisions on it, by actor. */
  decisions: Readonly<Record<string, DecisionRecord>>;
}

const undecided: Readonly<Record<string, DecisionRecord>> = {};

/** Whom a mention of these actors means after these decisions on it. */
export function standingOf(
  mention: Mention,
  decisions: Readonly<Record<string, DecisionRecord>>,
): StandingMention {
  const accepted = mention.actors
    .map((actor) => decisions[actor])
    .filter((one) => one?.verdict === 'accepted')
    .sort((a, b) => ((a?.createdAt ?? '') < (b?.createdAt ?? '') ? 1 : -1));
  const [last] = accepted;
  if (last !== undefined) return { ...mention, status: 'accepted', actor: last.actor, decisions };
  const left = mention.actors.filter((actor) => decisions[actor]?.verdict !== 'rejected');
  const [only] = left;
  return {
    ...mention,
    status: left.length === 0 ? 'rejected' : 'proposed',
    actor: left.length === 1 ? (only ?? null) : null,
    decisions,
  };
}

/**
 * The mentions of a document, in their order, with the decisions made on them. `text` is the document's
 * plain text and `sections` its stored sections. A decision that cannot be told for certain is on none:
 * the mention is proposed again rather than a decision moved to another place that looks the same.
 */
export function decided(
  mentions: readonly Mention[],
  text: string,
  sections: readonly SectionRef[],
  decisions: readonly DecisionRecord[],
): StandingMention[] {
  if (decisions.length === 0) return mentions.map((one) => standingOf(one, undecided));
  const map = offsetMap(sections);
  const contexts = new Map<number, Place>();
  const placeOf = ({ start, end }: Mention): Place => {
    const place = contexts.get(start) ?? { start, ...contextOf(text, start, end) };
    contexts.set(start, place);
    return place;
  };
  const bySurface = groupBy(mentions, (mention) => mention.surface);
  const lists = new Map<string, Place[]>();
  const placesOf = ({ actor, surface }: DecisionRecord): Place[] => {
    const key = `${actor} ${surface}`;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const meant = (bySurface.get(surface) ?? []).filter((one) => one.actors.includes(actor));
    const list = meant.map(placeOf);
    lists.set(key, list);
    return list;
  };
  const on = new Map<number, Record<string, DecisionRecord>>();
  const ties = tieUp(
    decisions.map((decision) => ({
      decision,
      was: map.offsetOf(decision.at),
      places: placesOf(decision),
    })),
  );
  for (const [decision, start] of ties) {
    const said = on.get(start) ?? {};
    said[decision.actor] = decision;
    on.set(start, said);
  }
  return mentions.map((one) => standingOf(one, on.get(one.start) ?? undecided));
}
