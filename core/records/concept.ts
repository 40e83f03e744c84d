import type { Check } from '../check.ts';
import { id, moment, nullable, object, optional, text } from '../check.ts';
import type { Colour } from './passage.ts';
import { colour } from './passage.ts';

/** A claim or theme that actors take positions on: `The port should be sold`. */
export interface ConceptRecord {
  id: string;
  name: string;
  /** The concept it is part of; null at the top. Never itself, nor one below it. */
  parent: string | null;
  /** When to use it and when not: what the codebook says. */
  definition: string;
  colour?: Colour;
  createdAt: string;
  changedAt: string;
}

/** The fields of a concept the user may edit, each with its check. */
export const conceptFields = {
  name: text(500),
  parent: nullable(id),
  definition: text(100_000),
  colour: optional(colour),
};

/** Reads a record of the table `concepts`. */
export const conceptRecord: Check<ConceptRecord> = object({
  id,
  ...conceptFields,
  createdAt: moment,
  changedAt: moment,
});
