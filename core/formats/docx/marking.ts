// Passages over a text as Word shows them: shaded and underlined, with a comment for what is said of each.

import type { IRunOptions, ParagraphChild } from 'docx';
import { CommentRangeEnd, CommentRangeStart, CommentReference, TextRun } from 'docx';
import type { PassageExport } from '../export-model.ts';
import { firstAfter, stretches } from '../html/highlights.ts';
import { palette } from '../palette.ts';
import type { Span } from './cells.ts';
import { commentStart } from './cells.ts';
import { textRuns } from './text.ts';

/** Writes a stretch of text that stands at an offset; texts are written in their order. */
export interface Marker {
  write(text: string, at: number, look: IRunOptions): ParagraphChild[];
  /** Closes what is open at an offset in which there was no text of its own. */
  close(before: number): ParagraphChild[];
}

/** For texts without passages. */
export const plainMarker: Marker = {
  write: (text, _at, look) => textRuns(text, look),
  close: () => [],
};

const underlines = {
  solid: ['single', 'thick'],
  dashed: ['dash', 'dashedHeavy'],
  dotted: ['dotted', 'dottedHeavy'],
  double: ['double', 'double'],
  wavy: ['wave', 'wave'],
} as const;

/** The look of a passage's text: its tint, and a line of its own, because colour is never the only sign. */
export function tinted({ colour }: { colour: number }): IRunOptions {
  const own = palette[colour - 1] ?? palette[0];
  const [thin, thick] = underlines[own.line];
  return {
    shading: { type: 'clear', fill: own.tint.slice(1), color: 'auto' },
    underline: { type: own.width > 2 ? thick : thin, color: own.ink.slice(1) },
  };
}

/**
 * A marker of passages; `commentOf` answers the number of a passage's comment, or null when it has none, and
 * `cells` are all cells of tables in their order.
 */
export function passageMarker(
  passages: readonly PassageExport[],
  commentOf: (passage: PassageExport) => number | null,
  cells: readonly Span[],
): Marker {
  const marked = stretches(passages);
  const commented = passages.flatMap((passage) => {
    const { place } = passage;
    const number = place === null ? null : commentOf(passage);
    if (place === null || number === null) return [];
    return [{ start: commentStart(place, cells), end: place.end, number }];
  });
  const toOpen = commented.toSorted((a, b) => a.start - b.start);
  let open: typeof toOpen = [];
  let next = 0;

  function opened(before: number): ParagraphChild[] {
    const children: ParagraphChild[] = [];
    for (let one = toOpen[next]; one !== undefined && one.start < before; one = toOpen[next]) {
      children.push(new CommentRangeStart(one.number));
      open.push(one);
      next += 1;
    }
    return children;
  }
  function closed(upTo: number): ParagraphChild[] {
    const done = open.filter(({ end }) => end <= upTo);
    open = open.filter(({ end }) => end > upTo);
    return done.flatMap(({ number }) => [
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ]);
  }
  return {
    write(text, at, look) {
      const end = at + text.length;
      const inside: typeof marked = [];
      for (let index = firstAfter(marked, at); index < marked.length; index += 1) {
        const stretch = marked[index];
        if (stretch === undefined || stretch.start >= end) break;
        inside.push(stretch);
      }
      const cuts = new Set([at, end]);
      for (const one of inside) for (const edge of [one.start, one.end]) cuts.add(edge);
      const edges = [...cuts].filter((edge) => edge >= at && edge <= end).sort((a, b) => a - b);
      return edges.slice(0, -1).flatMap((from, index) => {
        const to = edges[index + 1] ?? end;
        const top = inside.find((one) => one.start <= from && one.end >= to)?.passages.at(-1);
        const piece = text.slice(from - at, to - at);
        const own = top === undefined ? look : { ...tinted(top), ...look };
        return [...closed(from), ...opened(from + 1), ...textRuns(piece, own), ...closed(to)];
      });
    },
    close: (before) => [...opened(before), ...closed(before)],
  };
}
