// Where a bookmark stands now: the text may have been edited since it was made.

import type { Bookmark, SectionRef } from '../records/document.ts';
import { sectionStarts } from './offsets.ts';

/** The place nearest to `near` where a text stands in another; -1 when it stands nowhere. */
function nearestIn(text: string, wanted: string, near: number): number {
  const before = text.lastIndexOf(wanted, near);
  const after = text.indexOf(wanted, Math.max(0, near));
  if (before === -1 || after === -1) return Math.max(before, after);
  return near - before <= after - near ? before : after;
}

/** Words that are not found so many sections away, or nearer, are gone: not all of a long text is read. */
const furthest = 8;

/**
 * The bookmark's UTF-16 offset in the document's plain text: where it was made, if its text still follows
 * there; else where that text stands next to it in its section, or in the sections nearest to it; else as
 * near to where it was as the section reaches. `textOfSection` answers a stored section's plain text.
 */
export function placeOfBookmark(
  { section, offset, text }: Bookmark,
  sections: readonly SectionRef[],
  textOfSection: (id: string) => string,
): number {
  const starts = sectionStarts(sections);
  const home = sections.findIndex((one) => one.id === section);
  const start = starts[home] ?? 0;
  const clamped = home === -1 ? 0 : start + Math.min(offset, sections[home]?.length ?? 0);
  if (text === '') return clamped;
  // From its own section outward, the earlier one first.
  for (let step = 0; step <= 2 * furthest; step += 1) {
    const number = step % 2 === 1 ? home - (step + 1) / 2 : home + step / 2;
    if (sections[number] === undefined) continue;
    const near = number === home ? offset : number < home ? Infinity : 0;
    const at = nearestIn(textOfSection(sections[number]?.id ?? ''), text, near);
    if (at !== -1) return (starts[number] ?? 0) + at;
  }
  return clamped;
}
