import type { Check } from '../check.ts';
import { id, list, moment, object, oneOf, optional, text, whole } from '../check.ts';

/** The eight highlight colours, by number; their names are the user's (`settings`). */
export const colours = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** One of `colours`. */
export type Colour = (typeof colours)[number];

/**
 * `anchored`: stands on its quote. `uncertain`: its place is doubtful and waits for the user.
 * `orphaned`: its text is gone; quote and links are kept.
 */
export const passageStates = ['anchored', 'uncertain', 'orphaned'] as const;
/** One of `passageStates`. */
export type PassageState = (typeof passageStates)[number];

/** A place in a body: a stored section and a UTF-16 offset in that section's plain text. */
export interface Point {
  section: string;
  offset: number;
}

/** Where a passage stands; `end` is exclusive. */
export interface Anchor {
  start: Point;
  end: Point;
}

/**
 * What an edit or a new version of the text did to a passage, until the user has looked at it. `moved`:
 * found again elsewhere or with other words, and anchored there. `uncertain`, `orphaned`: see the states;
 * the anchor then is an empty place, about where the passage stood.
 */
export const reviewOutcomes = ['moved', 'uncertain', 'orphaned'] as const;
/** One of `reviewOutcomes`. */
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** What happened to a passage, as the review list tells it. */
export interface Review {
  outcome: ReviewOutcome;
  /** What the passage quoted before. */
  quote: string;
  /** When it happened: ISO UTC with milliseconds. */
  at: string;
}

/** A highlighted span of a document. */
export interface PassageRecord {
  id: string;
  document: string;
  anchor: Anchor;
  /** The text it covers, exactly as it stands. */
  quote: string;
  /** Up to 32 UTF-16 units before and after the quote, never splitting a grapheme. */
  prefix: string;
  suffix: string;
  colour: Colour;
  comment: string;
  tags: string[];
  state: PassageState;
  /** Present while the passage waits in the review list. */
  review?: Review;
  /** Id of the annotation it was made from, so that importing twice changes nothing. */
  annotation?: string;
  createdAt: string;
  changedAt: string;
}

/** The longest quote a passage has, in UTF-16 units. */
export const longestQuote = 1_000_000;

/** Reads a colour's number. */
export const colour: Check<Colour> = oneOf(colours);
/** Reads the user's words on a passage. */
export const comment = text(100_000);
/** Reads a passage's tags. */
export const tags = list(text(200), 200);

/** Reads a place in a body. */
export const point: Check<Point> = object({ section: id, offset: whole() });

/** Reads what happened to a passage. */
export const review: Check<Review> = object({
  outcome: oneOf(reviewOutcomes),
  quote: text(longestQuote),
  at: moment,
});

/** Reads a record of the table `passages`. */
export const passageRecord: Check<PassageRecord> = object({
  id,
  document: id,
  anchor: object({ start: point, end: point }),
  quote: text(longestQuote),
  prefix: text(200),
  suffix: text(200),
  colour,
  comment,
  tags,
  state: oneOf(passageStates),
  review: optional(review),
  annotation: optional(text(2000)),
  createdAt: moment,
  changedAt: moment,
});
