import type { Check } from '../check.ts';
import { id, list, moment, nullable, object, oneOf, partialDate, text } from '../check.ts';

/** How a speaker stands to a concept. `unclear`: the passage does not let one tell. */
export const stances = ['supports', 'opposes', 'neutral', 'mixed', 'unclear'] as const;
/** One of `stances`. */
export type Stance = (typeof stances)[number];

/** Where a statement names actors. */
export const statementSlots = ['speaker', 'organisation', 'targets'] as const;
/** One of `statementSlots`. */
export type StatementSlot = (typeof statementSlots)[number];

/**
 * What a passage has somebody say: who, on whose behalf, about which concept, with which stance, aimed at
 * whom. The four variables of Discourse Network Analyzer are `speaker` (person), `organisation`, `concept`
 * and `stance` (agreement). Several may stand on one passage.
 */
export interface StatementRecord {
  id: string;
  passage: string;
  /** The passage's document, which never changes; kept so that statements are found by document. */
  document: string;
  /** The actor who says it. */
  speaker: string | null;
  /** The actor on whose behalf the speaker speaks. */
  organisation: string | null;
  concept: string | null;
  stance: Stance;
  /** The actors it is aimed at, each once, in the user's order. */
  targets: string[];
  /** When it was said, as far as known; null where the document's date holds. */
  date: string | null;
  note: string;
  createdAt: string;
  changedAt: string;
}

/** The fields of a statement the user may edit, each with its check. */
export const statementFields = {
  speaker: nullable(id),
  organisation: nullable(id),
  concept: nullable(id),
  stance: oneOf(stances),
  targets: list(id, 100),
  date: nullable(partialDate),
  note: text(100_000),
};

/** Reads a record of the table `statements`. */
export const statementRecord: Check<StatementRecord> = object({
  id,
  passage: id,
  document: id,
  ...statementFields,
  createdAt: moment,
  changedAt: moment,
});

/** The actors a statement names, each once: speaker, organisation, targets. */
export function actorsOf({ speaker, organisation, targets }: StatementRecord): string[] {
  return [...new Set([speaker, organisation, ...targets].filter((one) => one !== null))];
}
