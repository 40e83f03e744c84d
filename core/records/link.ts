import type { Check } from '../check.ts';
import { id, moment, object, oneOf } from '../check.ts';

/** What an actor is to a passage. */
export const roles = ['about', 'speaker', 'addressee', 'cited source'] as const;
/** One of `roles`. */
export type Role = (typeof roles)[number];

/** Passage ↔ actor, with a role. A pair may be linked in several roles, in each only once. */
export interface LinkRecord {
  id: string;
  passage: string;
  actor: string;
  role: Role;
  /** The passage's document, which never changes; kept so that links are found by document. */
  document: string;
  createdAt: string;
}

/** Reads a role. */
export const role: Check<Role> = oneOf(roles);

/** Reads a record of the table `links`. */
export const linkRecord: Check<LinkRecord> = object({
  id,
  passage: id,
  actor: id,
  role,
  document: id,
  createdAt: moment,
});
