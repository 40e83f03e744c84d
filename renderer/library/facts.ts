import type { DocumentCounts } from '#core/library-api.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { ReadingPlace } from '../state/reading-place.ts';
import { readInWords } from '../state/reading-place.ts';
import { dateInWords } from '../ui/dates.ts';
import { kindWords } from '../ui/kind-words.ts';
import { plural } from '../ui/plural.ts';

/**
 * The quiet second line of a document: how far it was read while it is being read, who, when, how many
 * actors, and at last that it was read.
 */
export function documentFacts(
  document: DocumentRecord,
  counts: DocumentCounts | undefined,
  place: ReadingPlace | undefined,
): string {
  const read = readInWords(place);
  const facts = [
    read === 'read' ? null : read,
    document.author ?? document.publisher,
    document.date === null ? null : dateInWords(document.date),
    counts === undefined || counts.actors === 0 ? null : plural(counts.actors, 'actor'),
    read === 'read' ? read : null,
  ].filter((fact) => fact !== null && fact !== '');
  return facts.length === 0 ? kindWords[document.kind] : facts.join(' · ');
}
