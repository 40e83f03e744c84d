// Overlapping passages as stretches of text that do not overlap: HTML elements nest, passages do not.

import type { PassageExport } from '../export-model.ts';
import { escapeHtml } from './escape.ts';
import type { MarginNumbers } from './margin-numbers.ts';

/** A stretch over which the same passages lie, in the order in which they start. */
export interface Stretch {
  start: number;
  end: number;
  passages: PassageExport[];
}

/** The stretches that at least one passage covers, in order. */
export function stretches(passages: readonly PassageExport[]): Stretch[] {
  const placed = passages.flatMap((passage) =>
    passage.place === null ? [] : [{ passage, ...passage.place }],
  );
  const edges = new Set(placed.flatMap(({ start, end }) => [start, end]));
  const borders = [...edges].sort((a, b) => a - b);
  const byStart = placed.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const made: Stretch[] = [];
  let active: typeof byStart = [];
  let next = 0;
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1] ?? start;
    active = active.filter((one) => one.end > start);
    for (let one = byStart[next]; one?.start === start; one = byStart[next]) {
      active.push(one);
      next += 1;
    }
    if (active.length > 0 && end > start)
      made.push({ start, end, passages: active.map(({ passage }) => passage) });
  }
  return made;
}

/**
 * Writes text that stands at an offset of the document, with the passages that lie over it. Texts are
 * written in their order; one within a link says so.
 */
export type TextWriter = (text: string, at: number, isInLink?: boolean) => string;

/** For texts without passages. */
export const plainWriter: TextWriter = (text) => escapeHtml(text);

/**
 * A writer that marks the stretches and puts the numbers of passages where these begin; `at`, the
 * stretches and the numbers count in the same plain text.
 */
export function markingWriter(marked: readonly Stretch[], numbers: MarginNumbers): TextWriter {
  return (text, at, isInLink = false) => {
    const end = at + text.length;
    const labels = numbers.take(end, isInLink);
    let html = '';
    let done = at;
    for (let index = firstAfter(marked, at); index < marked.length; index += 1) {
      const stretch = marked[index];
      if (stretch === undefined || stretch.start >= end) break;
      const from = Math.max(stretch.start, at);
      const to = Math.min(stretch.end, end);
      html += escapeHtml(text.slice(done - at, from - at));
      // A passage begins with a stretch, or before this text.
      while ((labels[0]?.at ?? Infinity) <= from) html += labels.shift()?.html ?? '';
      html += `<mark class="${classes(stretch)}" title="${escapeHtml(description(stretch))}">`;
      html += `${escapeHtml(text.slice(from - at, to - at))}</mark>`;
      done = to;
    }
    for (const label of labels) html += label.html;
    return html + escapeHtml(text.slice(done - at));
  };
}

/** The index of the first stretch, of several in order, that ends after an offset. */
export function firstAfter(marked: readonly { end: number }[], offset: number): number {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marked[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The passage that started last is on top; the one before shows as a line below, further ones above. */
function classes({ passages }: Stretch): string {
  const [top, second, third] = passages.toReversed();
  const names = [`top-${top?.colour ?? 1}`];
  if (second !== undefined) names.push(`under-${second.colour}`);
  if (third !== undefined) names.push(`over-${third.colour}`);
  return names.join(' ');
}

function description({ passages }: Stretch): string {
  const numbers = passages.map(({ number, colourName }) => `${number} (${colourName})`).join(', ');
  return `${passages.length === 1 ? 'Passage' : 'Passages'} ${numbers}`;
}
