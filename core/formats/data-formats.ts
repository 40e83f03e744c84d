// The exports that hold data for other programs rather than pages to read: tables, annotations, references.

import type { DataFormat } from '../export-api.ts';
import { annotationCollections } from './annotation/write.ts';
import { bibtex } from './bibliography/bibtex.ts';
import { cslItems } from './bibliography/csl.ts';
import type { ExportModel } from './export-model.ts';
import { exportModel } from './export-model.ts';
import type { ExportRecords } from './export-records.ts';
import { counted } from '../counted.ts';
import { lossReport } from './report.ts';
import { relatedRecords } from './related-records.ts';
import { linksCsv, passagesCsv, statementsCsv } from './tables/tables.ts';
import type { ExportSubject } from '../export-api.ts';

/** One file for other programs. */
export interface DataExport {
  text: string;
  /** What did not fit, one sentence each. */
  report: string[];
}

/**
 * A subject as data (`keys` are those by which the library's documents are cited): of a note the passages it cites, of an actor the passages it is named in, each with
 * its document. Throws `NotFoundError` when the subject is not among the records.
 */
export function dataExport(
  records: ExportRecords,
  subject: ExportSubject,
  format: DataFormat,
  keys?: ReadonlyMap<string, string>,
): DataExport {
  // The model of the subject is made only to have it refused when it is gone.
  exportModel(records, subject);
  const related = relatedRecords(records, subject);
  const model = exportModel(related, { kind: 'all', id: null });
  const report = lossReport();
  const left = (number: number, noun: string): void => {
    if (number > 0)
      report.lost(() => `${counted(number, noun)} not in this format; JSON has everything.`);
  };
  if (format !== 'csl' && format !== 'bibtex') left(model.notes.length, 'note');
  if (format === 'passages-csv') left(related.statements.length, 'statement');
  return { text: written(related, model, format, keys), report: report.sentences() };
}

function written(
  records: ExportRecords,
  model: ExportModel,
  format: DataFormat,
  keys: ReadonlyMap<string, string> | undefined,
): string {
  const references = () =>
    cslItems(
      model.documents.map(({ document }) => document),
      keys,
    );
  switch (format) {
    case 'passages-csv':
      return passagesCsv(model);
    case 'links-csv':
      return linksCsv(model);
    case 'statements-csv':
      return statementsCsv(model);
    case 'annotations': {
      const passages = new Map(records.passages.map((one) => [one.id, one]));
      return asJson(annotationCollections(model.documents, (id) => passages.get(id)));
    }
    case 'csl':
      return asJson(references());
    case 'bibtex':
      return bibtex(references());
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
