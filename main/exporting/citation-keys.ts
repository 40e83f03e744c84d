// The keys by which the library's documents are cited. They are made of all documents, so that each has the
// same key whatever is exported with it.

import { citationKeys } from '#core/formats/bibliography/csl.ts';
import { pandocCitation } from '#core/formats/bibliography/pandoc.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { inOrder } from '#core/formats/export-records.ts';
import type { CitationKey } from '#core/formats/markdown/write-runs.ts';
import type { ExportSource } from './load-records.ts';

/** By document id. */
export async function libraryKeys(library: ExportSource): Promise<Map<string, string>> {
  const { documents } = await library.overview(null);
  return citationKeys(inOrder(documents));
}

/** Citations of passages of these records as Pandoc reads them. */
export async function pandocKeys(
  library: ExportSource,
  records: Pick<ExportRecords, 'passages'>,
): Promise<CitationKey> {
  const keys = await libraryKeys(library);
  const documents = new Map(records.passages.map(({ id, document }) => [id, document]));
  return (cited) => {
    const key = keys.get(documents.get(cited.passage) ?? '');
    return key === undefined ? null : pandocCitation(key, cited);
  };
}
