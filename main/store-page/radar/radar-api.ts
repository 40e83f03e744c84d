// What the store page and its radar say to each other.

import { id, list, nullable, object, text } from '#core/check.ts';
import type { MentionCalls } from '#core/mentions-api.ts';
import { mentionCallNames, mentionChecks } from '#core/mentions-api.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { actorRecord } from '#core/records/actor.ts';
import type { DecisionRecord } from '#core/records/decision.ts';
import { decisionRecord } from '#core/records/decision.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import { documentRecord } from '#core/records/document.ts';
import type { ArgumentChecks } from '#core/rpc.ts';

/** A record that came or changed, or with null went. */
export interface Came<T> {
  id: string;
  now: T | null;
}

/** What of a Change the radar has to know. */
export interface RadarChange {
  documents: Came<DocumentRecord>[];
  /** Sections whose text came or changed: the radar reads it from the database. */
  sections: string[];
  actors: Came<ActorRecord>[];
  decisions: (Came<DecisionRecord> & { document: string })[];
}

/** Served by the radar to the store page. */
export interface RadarApi extends MentionCalls {
  /** Begins to read the library in the database of this name, in slices; answers at once. */
  open(args: { database: string }): Promise<null>;
  /** Takes note of a Change that stands in the database. */
  follow(args: RadarChange): Promise<null>;
  /** Answers when all is looked through. */
  settle(args: null): Promise<null>;
}

/** The checks of the radar's calls, by name. */
export const radarChecks: ArgumentChecks<RadarApi> = {
  ...mentionChecks,
  open: object({ database: text(200) }),
  follow: object({
    documents: list(object({ id, now: nullable(documentRecord) })),
    sections: list(id),
    actors: list(object({ id, now: nullable(actorRecord) })),
    decisions: list(object({ id, document: id, now: nullable(decisionRecord) })),
  }),
  settle: () => null,
};

/** The names of the radar's calls. */
export const radarCalls = [
  ...mentionCallNames,
  'open',
  'follow',
  'settle',
] as const satisfies readonly (keyof RadarApi)[];
