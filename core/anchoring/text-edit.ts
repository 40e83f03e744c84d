// How places in a text follow a change of it: exact arithmetic, no searching.

import type { Span } from './find-quote.ts';

/** One replacement in a text: from `from` on, `cut` UTF-16 units gave way to `grown` others. */
export interface TextEdit {
  readonly from: number;
  readonly cut: number;
  readonly grown: number;
}

/** The edit that takes this one back. */
export function inverseEdit({ from, cut, grown }: TextEdit): TextEdit {
  return { from, cut: grown, grown: cut };
}

/** A point with nothing to its left that holds it: it goes with what follows it. */
export function mapPoint(offset: number, { from, cut, grown }: TextEdit): number {
  if (offset < from) return offset;
  if (offset >= from + cut) return offset + grown - cut;
  return from;
}

/**
 * Where a passage stands after an edit; null when all of it was deleted. Text typed at either edge stays
 * outside; text typed inside belongs to it; a replacement of a part of it, also at an edge, belongs to it
 * as long as nothing outside was replaced with it.
 */
export function mapSpan(span: Span, edit: TextEdit): Span | null {
  const { start, end } = span;
  const { from, cut, grown } = edit;
  const until = from + cut;
  const shift = grown - cut;
  if (until <= start) return { start: start + shift, end: end + shift };
  if (from >= end) return span;
  if (from <= start && until >= end) return null;
  // Only a part was replaced. Outside it on the left: what stands now is not the passage's.
  if (from < start) return { start: from + grown, end: end + shift };
  if (until > end) return { start, end: from };
  return { start, end: end + shift };
}

/** Where a passage stands after several edits, each in the text the one before left. */
export function mapSpanThrough(span: Span, edits: readonly TextEdit[]): Span | null {
  let now: Span | null = span;
  for (const edit of edits) {
    if (now === null) return null;
    now = mapSpan(now, edit);
  }
  return now;
}
