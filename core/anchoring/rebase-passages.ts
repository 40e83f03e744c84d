// How passages follow edits of their document's text, and which of them a Change has to name.

import { shiftedPassage } from '../apply-edit.ts';
import type { EditOp, PutOp } from '../change.ts';
import { inverse, put } from '../change.ts';
import { isEqual } from '../equal.ts';
import type { Anchor, PassageRecord, Point } from '../records/passage.ts';
import { longestQuote } from '../records/passage.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import type { Span } from './find-quote.ts';
import type { AnchorText } from './make-anchor.ts';
import { anchoringMargin, makeAnchor } from './make-anchor.ts';
import type { Region } from './text-edit-regions.ts';
import type { TextEdit } from './text-edit.ts';
import { mapPoint, mapSpan } from './text-edit.ts';

/** What was done to a text, and the stretch of it around the edits and their passages, before and after. */
export interface Rebase {
  /** In the document's plain text, each in the text the one before left. */
  edits: readonly TextEdit[];
  /** The same at once: `regionsOf(edits)`. */
  regions: readonly Region[];
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

function follow(span: Span, edits: readonly TextEdit[], isPlace: boolean): Followed {
  let now = span;
  let isLost = false;
  for (const edit of edits) {
    const mapped = isPlace || isLost ? null : mapSpan(now, edit);
    if (mapped !== null) now = mapped;
    else {
      isLost = !isPlace;
      const start = mapPoint(now.start, edit);
      now = { start, end: isLost ? start : Math.max(start, mapPoint(now.end, edit)) };
    }
  }
  return { span: now, isLost };
}

/** The number of regions that end at or before an offset. */
function regionsBefore(regions: readonly Region[], offset: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = regions[middle];
    if (one !== undefined && one.from + one.cut <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far a span was moved by edits that are too far away to change it or its context; else null. */
function farShift({ start, end }: Span, regions: readonly Region[]): number | null {
  const count = regionsBefore(regions, start);
  const last = regions[count - 1];
  const next = regions[count];
  if (next !== undefined && next.from < end + anchoringMargin) return null;
  if (last === undefined) return 0;
  if (last.from + last.cut > start - anchoringMargin) return null;
  return last.to + last.grown - last.from - last.cut;
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

/**
 * A passage after edits of its document's text: on the characters that are left of those it covered and
 * those typed among them, its context taken anew; orphaned when nothing is left of it. One without a
 * place stays so, and its empty anchor follows. `changedAt` is not touched.
 */
export function rebasedPassage(passage: PassageRecord, rebase: Rebase): PassageRecord {
  const { regions, edits, before, after, now } = rebase;
  const span = spanOf(passage, before);
  if (span === null) return passage;
  // What did not stand on its quote before is not made to look as if it did.
  const isPlace = passage.state !== 'anchored' || textAt(before, span) !== passage.quote;
  const shift = isPlace ? null : farShift(span, regions);
  if (shift !== null)
    return placedAt(passage, { start: span.start + shift, end: span.end + shift }, after);
  const followed = follow(span, edits, isPlace);
  if (isPlace) return placedAt(passage, followed.span, after);
  const { start, end } = settled(followed.span, after);
  if (followed.isLost || start === end) return lostAt(passage, 'orphaned', start, after, now);
  const rebased = { ...passage, ...makeAnchor(after, start, end) };
  return isEqual(rebased, passage) ? passage : rebased;
}

/** A passage as it stands, and as it is to stand after the edits. */
export interface Rebased {
  before: PassageRecord;
  after: PassageRecord;
}

/** Whether the edits alone, by arithmetic, bring the passage where it is to be, and back again. */
function rides({ before, after }: Rebased, ops: readonly EditOp[]): boolean {
  let there = before;
  for (const op of ops) there = shiftedPassage(there, op);
  if (!isEqual(there, after)) return false;
  let back = there;
  for (const op of ops.toReversed()) {
    const reversed = inverse(op);
    if (reversed.op === 'edit') back = shiftedPassage(back, reversed);
  }
  return isEqual(back, before);
}

/**
 * The edits with the passages that cannot ride on them as exceptions, and the puts of these, which come
 * after all edits.
 */
export function withPassages(
  ops: readonly EditOp[],
  passages: readonly Rebased[],
): { edits: EditOp[]; puts: PutOp[] } {
  const bySection = new Map<string, EditOp[]>();
  for (const op of ops) bySection.set(op.section, [...(bySection.get(op.section) ?? []), op]);
  const puts: PutOp[] = [];
  const except = new Map<string, string[]>();
  for (const one of passages) {
    const { start, end } = one.before.anchor;
    const sections = new Set([start.section, end.section]);
    // Only ops of the sections of its own edges move a passage; each edge by its section's alone.
    const own = [...sections].flatMap((section) => bySection.get(section) ?? []);
    if (rides(one, own)) continue;
    puts.push(put('passages', one.before, one.after));
    for (const section of sections)
      if (bySection.has(section))
        except.set(section, [...(except.get(section) ?? []), one.before.id]);
  }
  return {
    edits: ops.map((op) => ({ ...op, except: [...op.except, ...(except.get(op.section) ?? [])] })),
    puts,
  };
}
