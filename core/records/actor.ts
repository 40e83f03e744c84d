import type { Check } from '../check.ts';
import { id, list, moment, object, oneOf, optional, sha256, text } from '../check.ts';
import type { Identifier } from './identifier.ts';
import { identifier } from './identifier.ts';
import type { Colour } from './passage.ts';
import { colour } from './passage.ts';

/** What an actor can be. */
export const actorTypes = ['person', 'organisation', 'state', 'group', 'place'] as const;
/** One of `actorTypes`. */
export type ActorType = (typeof actorTypes)[number];

/** The pictures an actor can have; SVG is none, because it can hold more than a picture. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
/** One of `pictureTypes`. */
export type PictureType = (typeof pictureTypes)[number];

/** Something the user wants to know of an actor, in the user's words: party, office, country … */
export interface ActorAttribute {
  name: string;
  value: string;
}

/** How large the file of a picture can be, in bytes. */
export const mostPictureBytes = 5_000_000;

/** A picture in the library's assets. */
export interface Picture {
  sha256: string;
  mediaType: PictureType;
}

/** A person, organisation, state, group or place that acts or is spoken of. */
export interface ActorRecord {
  id: string;
  name: string;
  type: ActorType;
  /** Other names it goes by. */
  aliases: string[];
  description: string;
  /**
   * Phrases in which a name of the actor does not mean it, such as `Georgia Tech` for the state. This and
   * what follows is absent when there is none.
   */
  exclusions?: string[];
  attributes?: ActorAttribute[];
  identifiers?: Identifier[];
  colour?: Colour;
  picture?: Picture;
  createdAt: string;
  changedAt: string;
}

/** How many aliases an actor can have. */
export const mostAliases = 500;

/** Reads a picture's reference. */
export const picture: Check<Picture> = object({ sha256, mediaType: oneOf(pictureTypes) });

/** The fields of an actor the user may edit, each with its check. */
export const actorFields = {
  name: text(500),
  type: oneOf(actorTypes),
  aliases: list(text(500), mostAliases),
  description: text(100_000),
  exclusions: optional(list(text(500), 500)),
  attributes: optional(list(object({ name: text(200), value: text(2000) }), 200)),
  identifiers: optional(list(identifier, 100)),
  colour: optional(colour),
  picture: optional(picture),
};

/** Reads a record of the table `actors`. */
export const actorRecord: Check<ActorRecord> = object({
  id,
  ...actorFields,
  createdAt: moment,
  changedAt: moment,
});
