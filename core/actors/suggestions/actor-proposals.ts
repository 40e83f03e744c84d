// What is proposed to the user as an actor of a document.

import type { ActorType } from '../../records/actor.ts';
import type { Gender } from '../prose/first-names.ts';

/** A place in the plain text: UTF-16 offsets, the end exclusive. */
export interface Span {
  start: number;
  end: number;
  /** The text that stands there. */
  surface: string;
}

/** Another name under which an actor goes in a document. */
export interface ProposedAlias {
  /** Where it stands first, and how it is spelled there. */
  span: Span;
  /** A sentence for the user. */
  reason: string;
}

/** An actor found in a document; nothing is stored until the user accepts it. */
export interface ProposedActor {
  name: string;
  type: ActorType;
  aliases: ProposedAlias[];
  /** Where it is named, in order; titles are left out. The first is where it stands first. */
  places: Span[];
  /** Why it is proposed: a sentence for the user. */
  reason: string;
  /** Id of the library's actor of that name or alias; null when there is none yet. */
  known: string | null;
  /** Which pronoun may stand for a person, as far as titles and given names tell. */
  gender: Gender | null;
  /** The offices it is called by, in small letters. */
  offices: string[];
}
