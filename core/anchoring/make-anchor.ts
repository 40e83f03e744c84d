// From a span of a document's plain text to what a passage keeps of it: the anchor in the stored
// sections, the quote, and a little context on each side.

import { invalidInput } from '../errors.ts';
import type { SectionRef } from '../records/document.ts';
import type { Anchor } from '../records/passage.ts';
import { longestQuote } from '../records/passage.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import { joinSections } from '../text/plain.ts';
import type { OffsetMap } from './offsets.ts';
import { offsetMap, sectionStarts } from './offsets.ts';

/** How many UTF-16 units of context are kept on each side, at most. */
export const contextLength = 32;

/** Beyond the context a border may move by a grapheme; one longer than this only shortens the context. */
export const anchoringMargin = contextLength + 96;

/** What a passage keeps of its place. */
export interface Anchored {
  anchor: Anchor;
  quote: string;
  prefix: string;
  suffix: string;
}

/** A stretch of a document's plain text with what is needed to anchor in it; made once for many passages. */
export interface AnchorText {
  text: string;
  /** Where the stretch begins in the document. */
  from: number;
  /** The length of the whole document. */
  length: number;
  map: OffsetMap;
}

/**
 * Prepares a document, or some of its sections in a row, for anchoring. `texts` are their plain texts,
 * from section number `first` on. Throws a RangeError when they do not have the lengths the document says.
 */
export function anchorText(
  sections: readonly SectionRef[],
  texts: readonly string[],
  first = 0,
): AnchorText {
  const starts = sectionStarts(sections);
  const given = sections.slice(first, first + texts.length);
  if (given.length !== texts.length || given.some((one, i) => one.length !== texts[i]?.length))
    throw new RangeError('The sections of this document do not have the lengths it says.');
  return {
    text: joinSections(texts),
    from: starts[first] ?? 0,
    length: (starts.at(-1) ?? 0) + (sections.at(-1)?.length ?? 0),
    map: offsetMap(sections),
  };
}

/**
 * The numbers of the first and last section that anchoring spans between these offsets needs: those they
 * stand in, and those of their context. No grapheme reaches over the line break between two sections.
 */
export function sectionsAround(
  sections: readonly SectionRef[],
  start: number,
  end: number,
): { first: number; last: number } {
  const starts = sectionStarts(sections);
  const numberAt = (offset: number): number =>
    Math.max(
      0,
      starts.findLastIndex((one) => one <= offset),
    );
  return { first: numberAt(start - anchoringMargin), last: numberAt(end + anchoringMargin) };
}

/**
 * Anchors the span from `start` to `end` (UTF-16 in the document, end exclusive). A border inside a
 * grapheme moves outward, so that nothing the user selected is lost. Throws `InvalidInputError` for a span
 * that is empty, reversed, too long to be a passage, or not within the text.
 */
export function makeAnchor(document: AnchorText, start: number, end: number): Anchored {
  const { text, map, length } = document;
  if (start < 0 || end > length)
    throw invalidInput(
      `A passage from ${start} to ${end} is not within the document, which has ${length} characters.`,
    );
  if (end < start) throw invalidInput(`A passage cannot end (${end}) before it starts (${start}).`);
  if (end === start) throw invalidInput('A passage needs at least one character.');
  const from = graphemeStart(text, start - document.from);
  const to = graphemeEnd(text, end - document.from);
  if (to - from > longestQuote)
    throw invalidInput(`A passage can have at most ${longestQuote} characters.`);
  return {
    anchor: { start: map.pointAt(document.from + from), end: map.pointAt(document.from + to) },
    quote: text.slice(from, to),
    ...contextOf(text, from, to),
  };
}

/** What stands around a span whose borders cut no grapheme: up to `contextLength` units on each side. */
export function contextOf(
  text: string,
  from: number,
  to: number,
): Pick<Anchored, 'prefix' | 'suffix'> {
  const before = graphemeEnd(text, Math.max(0, from - contextLength));
  const after = graphemeStart(text, Math.min(text.length, to + contextLength));
  return {
    prefix: text.slice(Math.min(before, from), from),
    suffix: text.slice(to, Math.max(after, to)),
  };
}
