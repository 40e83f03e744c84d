import type { Check } from '../check.ts';
import { id, list, moment, object, oneOf, text } from '../check.ts';

export const actorTypes = ['person', 'organisation', 'state', 'group', 'place'] as const;
export type ActorType = (typeof actorTypes)[number];

/** A person, organisation, state, group or place that acts or is spoken of. */
export interface ActorRecord {
  id: string;
  name: string;
  type: ActorType;
  /** Other names it goes by. */
  aliases: string[];
  description: string;
  createdAt: string;
  changedAt: string;
}

/** The fields of an actor the user may edit, each with its check. */
export const actorFields = {
  name: text(500),
  type: oneOf(actorTypes),
  aliases: list(text(500), 500),
  description: text(100_000),
};

export const actorRecord: Check<ActorRecord> = object({
  id,
  ...actorFields,
  createdAt: moment,
  changedAt: moment,
});
