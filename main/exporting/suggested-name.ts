import type { ExportSubject } from '#core/export-api.ts';
import { fileName } from '#core/formats/file-names.ts';
import type { ExportSource } from './load-records.ts';

/** A name to propose for an export, legal everywhere, without extension. */
export async function suggestedName(
  library: Pick<ExportSource, 'overview'>,
  subject: ExportSubject,
): Promise<string> {
  if (subject.kind === 'all') return 'Dictum library';
  if (subject.kind === 'selection') return 'Dictum selection';
  const { documents, actors, notes } = await library.overview(null);
  const titles = {
    document: () => documents.find(({ id }) => id === subject.id)?.title,
    actor: () => actors.find(({ id }) => id === subject.id)?.name,
    note: () => notes.find(({ id }) => id === subject.id)?.title,
  };
  return fileName(titles[subject.kind]() ?? '', '');
}
