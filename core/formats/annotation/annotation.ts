// W3C Web Annotations as Dictum reads and writes them.
//
// A target is a document with a quote; what the body says becomes a comment, tags, a colour and links to
// actors. Terms of our own stand in the namespace `dictum`: other programs pass over them.

import type { Role } from '../../records/link.ts';
import type { Colour } from '../../records/passage.ts';
import type { ReadStatement } from './statements.ts';

/** The context of what is written. */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  { dictum: 'urn:dictum:terms:' },
] as const;

/** Terms of our own. */
export const roleTerm = 'dictum:role';
/** The colour's number, 1 to 8. */
export const colourTerm = 'dictum:colour';

/** An actor a body names: by its id in the library, by a name, or both. */
export interface NamedActor {
  id: string | null;
  name: string | null;
  role: Role;
}

/** One target of one annotation, with all that the bodies say. */
export interface ReadAnnotation {
  /** The annotation's own id; null when it has none. */
  id: string | null;
  /** All of it in a fixed form, from which an id can be derived. */
  canonical: string;
  /** Names of the document, in the order in which they are to be tried. */
  sources: string[];
  exact: string;
  prefix: string;
  suffix: string;
  /** Where the quote is said to start, in Unicode code points. */
  position: number | null;
  comment: string;
  tags: string[];
  colour: Colour | null;
  actors: NamedActor[];
  statements: ReadStatement[];
  /** What of it could not be used, one sentence each. */
  left: string[];
}

/** An annotation that cannot be read, and why. */
export interface RefusedAnnotation {
  id: string | null;
  canonical: string;
  reason: string;
}
