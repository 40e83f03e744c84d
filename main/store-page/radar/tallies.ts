// How many mentions there are, by document and by actor, kept up as documents are counted anew.

import type { StandingMention } from '#core/actors/mentions/decided.ts';
import type {
  ActorMentionCounts,
  DocumentMentionCounts,
  MentionNumbers,
} from '#core/mentions-api.ts';

/** The counts of one document. */
export interface Tally extends DocumentMentionCounts {
  readonly actors: Map<string, MentionNumbers>;
}

/** The counts of a document without mentions. */
export function emptyTally(): Tally {
  return { proposed: 0, accepted: 0, rejected: 0, ambiguous: 0, actors: new Map() };
}

/**
 * The counts of these mentions. One accepted counts for its actor, one rejected for those it was rejected
 * for, one that is open for each actor it may mean.
 */
export function tallyOf(mentions: readonly StandingMention[]): Tally {
  const tally = emptyTally();
  const of = (actor: string): MentionNumbers => {
    const known = tally.actors.get(actor) ?? { proposed: 0, accepted: 0, rejected: 0 };
    tally.actors.set(actor, known);
    return known;
  };
  for (const { status, actor, actors, decisions } of mentions) {
    tally[status] += 1;
    if (status === 'accepted' && actor !== null) {
      of(actor).accepted += 1;
      continue;
    }
    if (status === 'proposed' && actor === null) tally.ambiguous += 1;
    for (const one of actors) {
      if (decisions[one]?.verdict === 'rejected') of(one).rejected += 1;
      else of(one).proposed += 1;
    }
  }
  return tally;
}

const noCounts: ActorMentionCounts = { documents: 0, proposed: 0, accepted: 0, rejected: 0 };

/** Set each document's counts; the numbers by actor follow. */
export class Tallies {
  private readonly byDocument = new Map<string, Tally>();
  private readonly byActor = new Map<string, ActorMentionCounts>();
  /** Actors whose numbers changed since they were last asked for. */
  private changed = new Set<string>();

  /** The counts of a document, in place of those before; null when it went. */
  set(document: string, tally: Tally | null): void {
    const before = this.byDocument.get(document);
    if (before !== undefined) this.add(before, -1);
    if (tally === null) this.byDocument.delete(document);
    else {
      this.byDocument.set(document, tally);
      this.add(tally, 1);
    }
  }

  /** The counts of one document; undefined before it was counted. */
  of(document: string): Tally | undefined {
    return this.byDocument.get(document);
  }

  /** Numbers by actor; one without mentions is absent. */
  actors(): ReadonlyMap<string, ActorMentionCounts> {
    return this.byActor;
  }

  /** The counts of all documents that were counted. */
  documents(): ReadonlyMap<string, Tally> {
    return this.byDocument;
  }

  /** The actors whose numbers changed since the last call. */
  takeChanged(): string[] {
    const changed = [...this.changed];
    this.changed = new Set();
    return changed;
  }

  private add({ actors }: Tally, sign: 1 | -1): void {
    for (const [actor, { proposed, accepted, rejected }] of actors) {
      const old = this.byActor.get(actor) ?? noCounts;
      const now = {
        documents: old.documents + (proposed + accepted > 0 ? sign : 0),
        proposed: old.proposed + sign * proposed,
        accepted: old.accepted + sign * accepted,
        rejected: old.rejected + sign * rejected,
      };
      const isNone = now.proposed + now.accepted + now.rejected === 0;
      if (isNone) this.byActor.delete(actor);
      else this.byActor.set(actor, now);
      this.changed.add(actor);
    }
  }
}
