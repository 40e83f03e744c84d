// The codebook as a file.

import { dirname } from 'node:path';
import type { CodebookFormat } from '#core/desktop-api.ts';
import type { ExportOutcome } from '#core/export-api.ts';
import { codebookOf } from '#core/formats/codebook/codebook.ts';
import { codebookCsv } from '#core/formats/codebook/csv.ts';
import { codebookJson } from '#core/formats/codebook/json.ts';
import { codebookMarkdown } from '#core/formats/codebook/markdown.ts';
import { removeLeftovers, writeFileAtomic } from '../atomic-file.ts';
import type { ExportSource } from './load-records.ts';

const writers = { json: codebookJson, csv: codebookCsv, markdown: codebookMarkdown } as const;

/** Writes the library's codebook, whole or not at all. Throws `SaveFailedError` when it cannot be written. */
export async function writeCodebook(
  library: Pick<ExportSource, 'overview'>,
  format: CodebookFormat,
  out: string,
): Promise<ExportOutcome> {
  const { concepts, settings } = await library.overview(null);
  const codebook = codebookOf(concepts, settings);
  await removeLeftovers(dirname(out));
  await writeFileAtomic(out, Buffer.from(writers[format](codebook), 'utf8'));
  const isPartial = format === 'csv';
  return { path: out, report: isPartial ? ['A table holds the concepts only.'] : [] };
}
