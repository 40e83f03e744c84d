// What windows, the store page and its radar say of mentions to each other.

import type { MentionStatus } from './actors/mentions/decided.ts';
import { mentionStatuses } from './actors/mentions/decided.ts';
import { id, list, object, oneOf, optional, whole } from './check.ts';
import type { DecisionRecord } from './records/decision.ts';
import { always } from './records/document.ts';
import type { ArgumentChecks } from './rpc.ts';

/** A decision as a window needs it to undo or change it. */
export type MentionDecision = Pick<DecisionRecord, 'id' | 'actor' | 'verdict'>;

/** A mention as windows are told of it: UTF-16 in the document's plain text, end exclusive. */
export interface MentionView {
  start: number;
  end: number;
  surface: string;
  /** All that may be meant. */
  actors: string[];
  status: MentionStatus;
  /** The actor accepted, or the only one left that may be meant; else null. */
  actor: string | null;
  /** What the user said of it, one an actor at most. */
  decisions: MentionDecision[];
}

/** How many mentions there are of each status. */
export interface MentionNumbers {
  proposed: number;
  accepted: number;
  rejected: number;
}

/** An actor's mentions in the whole library. */
export interface ActorMentionCounts extends MentionNumbers {
  /** In how many documents it is mentioned, those not counted where all mentions were rejected. */
  documents: number;
}

/** A document's mentions of all actors. */
export interface DocumentMentionCounts extends MentionNumbers {
  /** How many of those proposed may mean several actors. */
  ambiguous: number;
}

/** Counts by id; without mentions one is absent. */
export interface MentionCounts {
  /** False while the library is still being looked through: there may be more. */
  complete: boolean;
  actors: Record<string, ActorMentionCounts>;
  documents: Record<string, DocumentMentionCounts>;
}

/** A mention with a little of the text around it, for lists. */
export interface MentionInText extends MentionView {
  before: string;
  after: string;
}

/** An actor's mentions in one document. */
export interface MentionsInDocument extends MentionNumbers {
  document: string;
  /** The first of them. */
  mentions: MentionInText[];
}

/** A page of an actor's mentions; `complete` is false while the library is still being looked through. */
export interface MentionsOfActor {
  complete: boolean;
  /** By when the documents came into the library. */
  documents: MentionsInDocument[];
  /** The document to ask on behind; null at the end. */
  next: string | null;
}

/** The calls on mentions that a window may make. */
export interface MentionCalls {
  /** All mentions of a document in their order. Throws `NotFoundError` when there is no such document. */
  mentions(args: { document: string }): Promise<{ mentions: MentionView[] }>;
  /** Counts of the whole library, or of these documents and actors, or of all actors alone. */
  mentionCounts(args: {
    documents?: string[];
    actors?: string[];
    allActors?: true;
  }): Promise<MentionCounts>;
  /** Documents that mention an actor, behind `after`, at most `limit`, with at most `each` mentions. */
  mentionsOf(args: {
    actor: string;
    after?: string;
    limit: number;
    each: number;
    status?: MentionStatus;
  }): Promise<MentionsOfActor>;
}

/** The checks of these calls' arguments, by name. */
export const mentionChecks: ArgumentChecks<MentionCalls> = {
  mentions: object({ document: id }),
  mentionCounts: object({
    documents: optional(list(id, 100_000)),
    actors: optional(list(id, 100_000)),
    allActors: optional(always),
  }),
  mentionsOf: object({
    actor: id,
    after: optional(id),
    limit: whole(1, 200),
    each: whole(1, 10_000),
    status: optional(oneOf(mentionStatuses)),
  }),
};

/** Their names. */
export const mentionCallNames = [
  'mentions',
  'mentionCounts',
  'mentionsOf',
] as const satisfies readonly (keyof MentionCalls)[];

/** The event every window is sent when mentions changed; its value is a `MentionEvent`. */
export const mentionEvent = 'mentions';

/** What changed; null stands for more than is worth naming. */
export interface MentionEvent {
  documents: string[] | null;
  actors: string[] | null;
  complete: boolean;
}
