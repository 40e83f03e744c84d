// From a span of a document's plain text to what a passage keeps of it: the anchor in the stored
// sections, the quote, and a little context on each side.

import { invalidInput } from '../errors.ts';
import type { SectionRef } from '../records/document.ts';
import type { Anchor } from '../records/passage.ts';
import { joinSections } from '../text/plain.ts';
import { borderAtOrAfter, borderAtOrBefore } from './grapheme-borders.ts';
import type { OffsetMap } from './offsets.ts';
import { offsetMap } from './offsets.ts';

/** How many UTF-16 units of context are kept on each side, at most. */
export const contextLength = 32;

/** What a passage keeps of its place. */
export interface Anchored {
  anchor: Anchor;
  quote: string;
  prefix: string;
  suffix: string;
}

/** A document's plain text with what is needed to anchor in it; made once for many passages. */
export interface AnchorText {
  text: string;
  map: OffsetMap;
}

/**
 * Prepares a document for anchoring. `texts` are the plain texts of its sections in order.
 * Throws a RangeError when they do not have the lengths the document says.
 */
export function anchorText(sections: readonly SectionRef[], texts: readonly string[]): AnchorText {
  if (
    texts.length !== sections.length ||
    sections.some((one, i) => one.length !== texts[i]?.length)
  )
    throw new RangeError('The sections of this document do not have the lengths it says.');
  return { text: joinSections(texts), map: offsetMap(sections) };
}

/**
 * Anchors the span from `start` to `end` (UTF-16, end exclusive). A border inside a grapheme moves
 * outward, so that nothing the user selected is lost. Throws `InvalidInputError` for a span that is
 * empty, reversed or not within the text.
 */
export function makeAnchor(document: AnchorText, start: number, end: number): Anchored {
  const { text, map } = document;
  if (start < 0 || end > text.length)
    throw invalidInput(
      `A passage from ${start} to ${end} is not within the document, which has ${text.length} characters.`,
    );
  if (end < start) throw invalidInput(`A passage cannot end (${end}) before it starts (${start}).`);
  if (end === start) throw invalidInput('A passage needs at least one character.');
  const from = borderAtOrBefore(text, start);
  const to = borderAtOrAfter(text, end);
  const before = borderAtOrAfter(text, Math.max(0, from - contextLength));
  const after = borderAtOrBefore(text, Math.min(text.length, to + contextLength));
  return {
    anchor: { start: map.pointAt(from), end: map.pointAt(to) },
    quote: text.slice(from, to),
    prefix: text.slice(Math.min(before, from), from),
    suffix: text.slice(to, Math.max(after, to)),
  };
}
