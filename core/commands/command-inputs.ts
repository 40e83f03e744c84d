// What commands take: records to be made, and what may be changed of them.

import type { ActorAttribute, ActorType, Picture } from '../records/actor.ts';
import type { DocumentKind } from '../records/document.ts';
import type { Identifier } from '../records/identifier.ts';
import type { Role } from '../records/link.ts';
import type { Colour, PassageState, Review } from '../records/passage.ts';
import type { Verdict } from '../records/decision.ts';
import type { Stance } from '../records/statement.ts';
import type { Block } from '../text/blocks.ts';

/** What an importer proposes for a new document, and what a user may edit of one. */
export interface DocumentFields {
  title: string;
  author: string | null;
  publisher: string | null;
  date: string | null;
  url: string | null;
  language: string | null;
  kind: DocumentKind;
}

/** The fields of an actor to be made. */
export interface NewActor {
  name: string;
  type: ActorType;
  aliases: string[];
  description: string;
  exclusions?: string[];
  attributes?: ActorAttribute[];
  identifiers?: Identifier[];
  colour?: Colour;
  picture?: Picture;
}

/** What may be changed of an actor; an empty list, or null for colour or picture, takes the field away. */
export type ActorEdits = Partial<Omit<NewActor, 'colour' | 'picture'>> & {
  colour?: Colour | null;
  picture?: Picture | null;
};

/** The fields of a concept to be made. */
export interface NewConcept {
  name: string;
  parent: string | null;
  definition: string;
  colour?: Colour;
}

/** A statement to be made; actors and concepts by id, or to be made where nobody goes by the name. */
export interface NewStatement {
  speaker: string | NewActor | null;
  organisation: string | NewActor | null;
  concept: string | NewConcept | null;
  stance: Stance;
  targets: (string | NewActor)[];
  /** Null where the document's date holds. */
  date: string | null;
  note: string;
}

/** What the user says of a mention: UTF-16 in the document's plain text, end exclusive. */
export interface DecidedMention {
  actor: string;
  start: number;
  end: number;
  /** What the user saw there; nothing is decided when the text has changed since. */
  surface: string;
  verdict: Verdict;
  /** Id of the decision on this actor and mention that gives way; made elsewhere, it need not stand here. */
  replaces?: string;
}

/** A passage to be made on a span of a document's plain text (UTF-16, end exclusive). */
export interface NewPassage {
  document: string;
  start: number;
  end: number;
  /** What the caller saw there; nothing is made when the text has changed since. */
  quote?: string;
  colour: Colour;
  comment?: string;
  tags?: string[];
  /** Id of the annotation it is made from; a second passage of the same id is not made. */
  annotation?: string;
  links?: { actor: string; role: Role }[];
}

/** A proposed quote the user takes: UTF-16 in the document's plain text, end exclusive. */
export interface TakenQuote {
  start: number;
  end: number;
  /** What the user saw there; nothing is made when the text has changed since. */
  quote: string;
  colour: Colour;
  links: { actor: string | NewActor; role: Role }[];
}

/** Block number `at` of a document and those after it, as they stood and as they stand now. */
export interface Hunk {
  at: number;
  removed: Block[];
  inserted: Block[];
}

/** Where an editor's own undo puts a passage back: as it stood there before, to the letter. */
export interface RestoredPlace {
  id: string;
  start: number;
  end: number;
  state: PassageState;
  quote: string;
  review?: Review;
}

/** What became of a document's passages under a new version of its text. */
export interface ReplaceReport {
  kept: number;
  moved: number;
  uncertain: number;
  orphaned: number;
}
