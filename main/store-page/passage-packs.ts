// How passages are stored: packed, one row for all that start in a stored section. The number of rows is
// what reading and writing costs, not their size.

import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';

/** The passages that start in one section. */
export interface PackRow {
  section: string;
  document: string;
  /** How many they are; an index with the document, so that counting reads no passage. */
  size: number;
  /** The further sections that any of them reaches, be it over or into. */
  reaches: string[];
  /** In the order of their ids. */
  passages: PassageRecord[];
}

/** The sections after its first that a passage reaches. Without its document only the last is known. */
function reached({ anchor }: PassageRecord, document: DocumentRecord | null): string[] {
  const { start, end } = anchor;
  if (start.section === end.section) return [];
  const ids = document?.sections.map((one) => one.id) ?? [];
  const between = ids.slice(ids.indexOf(start.section) + 1, ids.indexOf(end.section));
  return ids.includes(start.section) ? [...between, end.section] : [end.section];
}

/** Whether a passage goes over the border of its section. */
export const crosses = ({ anchor }: PassageRecord): boolean =>
  anchor.start.section !== anchor.end.section;

/** The row of a section's passages; the same for the same passages, in whichever order they come. */
export function packRow(
  section: string,
  passages: Iterable<PassageRecord>,
  document: DocumentRecord | null,
): PackRow {
  const sorted = [...passages].sort((a, b) => (a.id < b.id ? -1 : 1));
  const reaches = new Set(sorted.flatMap((one) => reached(one, document)));
  return {
    section,
    document: sorted[0]?.document ?? '',
    size: sorted.length,
    reaches: [...reaches].sort(),
    passages: sorted,
  };
}
