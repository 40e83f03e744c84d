// From one place of a text to the next: by characters as people see them, by words, by sentences.

import { graphemeEnd, graphemeStart } from '#core/text/graphemes.ts';

/** How far one step goes. */
export type Unit = 'character' | 'word' | 'sentence';
/** Which end of a passage. */
export type Edge = 'start' | 'end';

/** A text of any length, of which only stretches are read. */
export interface TextSource {
  readonly length: number;
  textBetween(start: number, end: number): string;
}

const segmenters = {
  word: new Intl.Segmenter('und', { granularity: 'word' }),
  sentence: new Intl.Segmenter('und', { granularity: 'sentence' }),
} as const;

/** How much of the text on either side is looked at first, in UTF-16 units; four times as much each time. */
const firstReach = { word: 200, sentence: 1000 } as const;

/** More than this is no grapheme. */
const longestGrapheme = 128;

/** Where words or sentences begin (for a start) or end (for an end) within a stretch, in order. */
function stopsIn(text: string, unit: 'word' | 'sentence', edge: Edge): number[] {
  const stops: number[] = [];
  for (const { index, segment, isWordLike } of segmenters[unit].segment(text)) {
    if (unit === 'word' && isWordLike !== true) continue;
    const before = segment.length - segment.trimStart().length;
    const length = segment.trimEnd().length;
    if (length > before) stops.push(index + (edge === 'start' ? before : length));
  }
  return stops;
}

function stepCharacter(text: TextSource, at: number, by: 1 | -1): number {
  const from = Math.max(0, at - longestGrapheme);
  const near = text.textBetween(from, Math.min(text.length, at + longestGrapheme));
  const inside = at - from;
  return from + (by === 1 ? graphemeEnd(near, inside + 1) : graphemeStart(near, inside - 1));
}

/**
 * The next place (1) or the one before (-1) at which an edge of a passage may stand: a start stands
 * before a word or sentence, an end after one. At the ends of the text it is the end itself.
 */
export function stepFrom(text: TextSource, at: number, by: 1 | -1, unit: Unit, edge: Edge): number {
  if (by === 1 ? at >= text.length : at <= 0) return at;
  if (unit === 'character') return stepCharacter(text, at, by);
  for (let reach: number = firstReach[unit]; ; reach *= 4) {
    const from = Math.max(0, at - reach);
    const to = Math.min(text.length, at + reach);
    // What is cut at the stretch's own edges begins and ends elsewhere.
    const stops = stopsIn(text.textBetween(from, to), unit, edge)
      .map((stop) => from + stop)
      .filter((stop) => (stop > from || from === 0) && (stop < to || to === text.length));
    const found = by === 1 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at);
    if (found !== undefined) return found;
    if (by === 1 ? to === text.length : from === 0) return by === 1 ? text.length : 0;
  }
}

/** The place nearest to `at` at which an edge may stand. */
export function snapped(text: TextSource, at: number, unit: Unit, edge: Edge): number {
  if (unit === 'character') {
    const from = Math.max(0, at - longestGrapheme);
    const near = text.textBetween(from, Math.min(text.length, at + longestGrapheme));
    return from + graphemeStart(near, at - from);
  }
  const after = stepFrom(text, Math.max(0, at - 1), 1, unit, edge);
  const before = stepFrom(text, Math.min(text.length, at + 1), -1, unit, edge);
  return at - before <= after - at ? before : after;
}

/** A span with one edge elsewhere; at least one character always stays in it. */
export function withEdge(
  text: TextSource,
  span: { readonly start: number; readonly end: number },
  edge: Edge,
  at: number,
): { start: number; end: number } {
  if (edge === 'start')
    return {
      start: Math.min(at, stepFrom(text, span.end, -1, 'character', 'start')),
      end: span.end,
    };
  return {
    start: span.start,
    end: Math.max(at, stepFrom(text, span.start, 1, 'character', 'end')),
  };
}

/** The words at an edge of a span, for reading out: the first ones or the last ones. */
export function wordsAt(
  text: TextSource,
  span: { readonly start: number; readonly end: number },
  edge: Edge,
): string {
  const most = 40;
  const isWhole = span.end - span.start <= most;
  const [from, to] = isWhole
    ? [span.start, span.end]
    : edge === 'start'
      ? [span.start, snapped(text, span.start + most, 'word', 'end')]
      : [snapped(text, span.end - most, 'word', 'start'), span.end];
  const words = text.textBetween(from, to).replaceAll(/\s+/g, ' ').trim();
  if (isWhole) return words;
  return edge === 'start' ? `${words}…` : `…${words}`;
}
