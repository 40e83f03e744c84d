import type { Check } from '../check.ts';
import { id, moment, object, oneOf, text } from '../check.ts';
import type { Point } from './passage.ts';
import { point } from './passage.ts';

/** What can be decided of a mention; to take a decision back, its record is deleted. */
export const verdicts = ['accepted', 'rejected'] as const;
/** One of `verdicts`. */
export type Verdict = (typeof verdicts)[number];

/**
 * What the user said of one mention: it means this actor, or it does not. It is told again in a text that
 * changed by its words and what stands around them (`core/actors/mentions/decided.ts`).
 */
export interface DecisionRecord {
  id: string;
  actor: string;
  document: string;
  verdict: Verdict;
  /** Where the mention began when it was decided. */
  at: Point;
  /** The name as it stood in the text. */
  surface: string;
  /** Up to 32 UTF-16 units before and after it. */
  prefix: string;
  suffix: string;
  createdAt: string;
}

/** Reads a verdict. */
export const verdict: Check<Verdict> = oneOf(verdicts);

/** Reads a record of the table `decisions`. */
export const decisionRecord: Check<DecisionRecord> = object({
  id,
  actor: id,
  document: id,
  verdict,
  at: point,
  surface: text(1000),
  prefix: text(200),
  suffix: text(200),
  createdAt: moment,
});
