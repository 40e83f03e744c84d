// How passages follow edits of their document's text, and which of them a Change has to name.

import { shiftedPassage } from '../apply-edit.ts';
import type { EditOp, PutOp } from '../change.ts';
import { inverse, put } from '../change.ts';
import { isEqual } from '../equal.ts';
import { groupBy } from '../group-by.ts';
import type { Anchor, PassageRecord, Point } from '../records/passage.ts';
import { longestQuote } from '../records/passage.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import type { Span } from './find-quote.ts';
import type { AnchorText } from './make-anchor.ts';
import { anchoringMargin, makeAnchor } from './make-anchor.ts';
import type { Region } from './text-edit-regions.ts';
import { regionAt, shiftAfter } from './text-edit-regions.ts';
import type { TextEdit } from './text-edit.ts';
import { mapPoint, mapSpan } from './text-edit.ts';

/** What was done to a text, and the stretch of it around the edits and their passages, before and after. */
export interface Rebase {
  /** What the edits changed: `regionsOf(edits)`. */
  regions: readonly Region[];
  /** The edits of each region: `editsByRegion(edits, regions)`. */
  parts: readonly (readonly TextEdit[])[];
  before: AnchorText;
  after: AnchorText;
  /** ISO UTC with milliseconds. */
  now: string;
}

/** The text of a span of the document, as far as the stretch holds it. */
export const textAt = ({ text, from }: AnchorText, { start, end }: Span): string =>
  text.slice(start - from, end - from);

/** Where a passage stands in its document; null when its sections are not the document's. */
export function spanOf({ anchor }: PassageRecord, { map }: AnchorText): Span | null {
  const start = map.offsetOf(anchor.start);
  const end = map.offsetOf(anchor.end);
  return start === null || end === null ? null : { start, end };
}

const samePoint = (a: Point, b: Point): boolean => a.section === b.section && a.offset === b.offset;

/** The passage with its anchor at this span, else as it is; the same record when it stands there. */
export function placedAt(passage: PassageRecord, span: Span, { map }: AnchorText): PassageRecord {
  const anchor: Anchor = { start: map.pointAt(span.start), end: map.pointAt(span.end) };
  const stays =
    samePoint(anchor.start, passage.anchor.start) && samePoint(anchor.end, passage.anchor.end);
  return stays ? passage : { ...passage, anchor };
}

/** The passage without a place: its quote is kept, an empty anchor tells about where it stood. */
export function lostAt(
  passage: PassageRecord,
  outcome: 'uncertain' | 'orphaned',
  offset: number,
  text: AnchorText,
  now: string,
): PassageRecord {
  const placed = placedAt(passage, { start: offset, end: offset }, text);
  const review = { outcome, quote: passage.quote, at: now };
  return { ...placed, state: outcome, review };
}

/** Where all of it was deleted, the place is followed as a point. */
interface Followed {
  span: Span;
  isLost: boolean;
}

function step({ span, isLost }: Followed, edit: TextEdit, isPlace: boolean): Followed {
  const mapped = isPlace || isLost ? null : mapSpan(span, edit);
  if (mapped !== null) return { span: mapped, isLost };
  const start = mapPoint(span.start, edit);
  const end = isPlace ? Math.max(start, mapPoint(span.end, edit)) : start;
  return { span: { start, end }, isLost: !isPlace };
}

/** Follows a span through the edits of the regions that touch it; the others only move it along. */
function follow(span: Span, { regions, parts }: Rebase, isPlace: boolean): Followed {
  const first = regionAt(regions, span.start);
  const before = shiftAfter(regions[first - 1]);
  let followed: Followed = { span, isLost: false };
  let shift = 0;
  for (let number = first; number < regions.length; number += 1) {
    const region = regions[number];
    if (region === undefined || region.from > span.end) break;
    for (const edit of parts[number] ?? [])
      followed = step(followed, { ...edit, from: edit.from + shift }, isPlace);
    shift += region.grown - region.cut;
  }
  const { start, end } = followed.span;
  return { ...followed, span: { start: start + before, end: end + before } };
}

/** Whether no edit is near enough to a span to change it or its context. */
function isFar({ start, end }: Span, regions: readonly Region[]): boolean {
  const next = regions[regionAt(regions, start - anchoringMargin)];
  return next === undefined || next.from > end + anchoringMargin;
}

/**
 * Edges that edits left inside a grapheme move to its end: a character belongs to whom its beginning
 * belongs. As both edges of all passages go the same way, neighbours stay neighbours.
 */
function settled(span: Span, { text, from }: AnchorText): Span {
  const start = from + graphemeEnd(text, span.start - from);
  const end = from + graphemeEnd(text, span.end - from);
  if (end - start <= longestQuote) return { start, end };
  return { start, end: from + graphemeStart(text, start - from + longestQuote) };
}

/** Whether two records of one passage are the same; nothing but what follows the text can differ. */
const isSame = (a: PassageRecord, b: PassageRecord): boolean =>
  a === b ||
  (samePoint(a.anchor.start, b.anchor.start) &&
    samePoint(a.anchor.end, b.anchor.end) &&
    a.quote === b.quote &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.state === b.state &&
    isEqual(a.review, b.review));

/**
 * A passage after edits of its document's text: on the characters that are left of those it covered and
 * those typed among them, its context taken anew; orphaned when nothing is left of it. One without a
 * place stays so, and its empty anchor follows. `changedAt` is not touched.
 */
export function rebasedPassage(passage: PassageRecord, rebase: Rebase): PassageRecord {
  const { regions, before, after, now } = rebase;
  const span = spanOf(passage, before);
  if (span === null) return passage;
  // What did not stand on its quote before is not made to look as if it did.
  const isPlace = passage.state !== 'anchored' || textAt(before, span) !== passage.quote;
  const followed = follow(span, rebase, isPlace);
  if (isPlace || isFar(span, regions)) return placedAt(passage, followed.span, after);
  const { start, end } = settled(followed.span, after);
  if (followed.isLost || start === end) return lostAt(passage, 'orphaned', start, after, now);
  const rebased = { ...passage, ...makeAnchor(after, start, end) };
  return isSame(rebased, passage) ? passage : rebased;
}

/** A passage as it stands, and as it is to stand after the edits. */
export interface Rebased {
  before: PassageRecord;
  after: PassageRecord;
}

const sectionsOf = ({ anchor: { start, end } }: PassageRecord): string[] =>
  start.section === end.section ? [start.section] : [start.section, end.section];

/** The edits, by section, that can move a passage: each of its edges only those of its own section. */
export const opsMoving = (
  passage: PassageRecord,
  bySection: ReadonlyMap<string, readonly EditOp[]>,
): EditOp[] => sectionsOf(passage).flatMap((section) => bySection.get(section) ?? []);

/** Whether the edits alone, by arithmetic, bring the passage where it is to be, and back again. */
function rides({ before, after }: Rebased, ops: readonly EditOp[]): boolean {
  let there = before;
  for (const op of ops) there = shiftedPassage(there, op);
  if (!isSame(there, after)) return false;
  let back = there;
  for (const op of ops.toReversed()) {
    const reversed = inverse(op);
    if (reversed.op === 'edit') back = shiftedPassage(back, reversed);
  }
  return isSame(back, before);
}

/**
 * The edits with the passages that cannot ride on them as exceptions, and the puts of these, which come
 * after all edits.
 */
export function withPassages(
  ops: readonly EditOp[],
  passages: readonly Rebased[],
): { edits: EditOp[]; puts: PutOp[] } {
  const bySection = groupBy(ops, (op) => op.section);
  const puts: PutOp[] = [];
  const except = new Map<string, string[]>();
  for (const one of passages) {
    if (rides(one, opsMoving(one.before, bySection))) continue;
    puts.push(put('passages', one.before, one.after));
    for (const section of sectionsOf(one.before))
      if (bySection.has(section)) {
        const own = except.get(section) ?? [];
        own.push(one.before.id);
        except.set(section, own);
      }
  }
  return {
    edits: ops.map((op) => ({ ...op, except: [...op.except, ...(except.get(op.section) ?? [])] })),
    puts,
  };
}
