// Between offsets in a whole document and points in its stored sections. Sections are joined by one
// `\n`, so section i starts at the sum of the lengths before it plus i.

import type { DocumentRecord, SectionRef } from '../records/document.ts';
import type { PassageRecord, Point } from '../records/passage.ts';

/** Where each section starts in the document's plain text. */
export function sectionStarts(sections: readonly SectionRef[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const section of sections) {
    starts.push(at);
    at += section.length + 1;
  }
  return starts;
}

/** Converts points and offsets of one document; made once for many conversions. */
export interface OffsetMap {
  /** The document offset of a point; null when its section is not of this document. */
  offsetOf(point: Point): number | null;
  /**
   * The point at a document offset. The `\n` between two sections belongs to the earlier one's end;
   * the offset after it is the later one's start.
   */
  pointAt(offset: number): Point;
}

/** The map of a document’s sections, in their order. What is outside of them has no offset and no point: null. */
export function offsetMap(sections: readonly SectionRef[]): OffsetMap {
  const starts = sectionStarts(sections);
  const byId = new Map(sections.map((section, index) => [section.id, starts[index] ?? 0]));
  return {
    offsetOf(point) {
      const start = byId.get(point.section);
      return start === undefined ? null : start + point.offset;
    },
    pointAt(offset) {
      let low = 0;
      let high = sections.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const section = sections[low];
      if (section === undefined) throw new RangeError('A document without sections has no points.');
      const inside = offset - (starts[low] ?? 0);
      return { section: section.id, offset: Math.max(0, Math.min(inside, section.length)) };
    },
  };
}

/** Those of a document's passages that start in, end in or reach over any of these sections. */
export function touchingSections(
  passages: readonly PassageRecord[],
  document: DocumentRecord,
  sections: readonly string[],
): PassageRecord[] {
  const numbers = new Map(document.sections.map((one, index) => [one.id, index]));
  const wanted = sections.map((one) => numbers.get(one)).filter((one) => one !== undefined);
  return passages.filter(({ anchor }) => {
    const first = numbers.get(anchor.start.section) ?? -1;
    const last = numbers.get(anchor.end.section) ?? -1;
    return wanted.some((one) => first <= one && one <= last);
  });
}
