import type { DocumentCounts } from '#core/library-api.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import { dateInWords } from '../ui/dates.ts';
import { kindWords } from '../ui/kind-words.ts';
import { plural } from '../ui/plural.ts';

/** The quiet second line of a document: who, when, how many actors. */
export function documentFacts(
  document: DocumentRecord,
  counts: DocumentCounts | undefined,
): string {
  const facts = [
    document.author ?? document.publisher,
    document.date === null ? null : dateInWords(document.date),
    counts === undefined || counts.actors === 0 ? null : plural(counts.actors, 'actor'),
  ].filter((fact) => fact !== null && fact !== '');
  return facts.length === 0 ? kindWords[document.kind] : facts.join(' · ');
}
