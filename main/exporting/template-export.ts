// Exports by a template of the user's, or one that came with the application.

import type { ExportSubject, TemplatePreview } from '#core/export-api.ts';
import { describeError } from '#core/errors.ts';
import { exportModel } from '#core/formats/export-model.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { lossReport } from '#core/formats/report.ts';
import { readyTemplates } from '#core/formats/template/ready-made.ts';
import { renderTemplate } from '#core/formats/template/render.ts';
import { templateView } from '#core/formats/template/view.ts';
import { libraryKeys } from './citation-keys.ts';
import type { ExportSource } from './load-records.ts';
import { loadRecords } from './load-records.ts';

/** How many documents, actors and notes a preview shows, and how many characters. */
const mostPreviewed = 3;
const longestPreview = 20_000;

/** The text of an export by a template. Throws `InvalidInputError` with the line when the template is wrong. */
export async function templateText(
  source: ExportSource,
  records: ExportRecords,
  subject: ExportSubject,
  template: string,
): Promise<{ text: string; report: string[] }> {
  const keys = await libraryKeys(source);
  const report = lossReport();
  const view = templateView(exportModel(records, subject), {
    keyOf: (document) => keys.get(document),
    today: new Date().toISOString().slice(0, 10),
    report,
  });
  return { text: renderTemplate(template, view), report: report.sentences() };
}

/** How an export by a template begins, or why there is none. */
export async function previewTemplate(
  source: ExportSource,
  subject: ExportSubject,
  template: string,
): Promise<TemplatePreview> {
  try {
    const part = await firstOf(source, subject);
    const records = await loadRecords(source, part);
    const { text } = await templateText(source, records, part, template);
    const whole = part === subject && text.length <= longestPreview;
    return { text: text.slice(0, longestPreview), whole, problem: null };
  } catch (thrown) {
    return { text: '', whole: false, problem: describeError(thrown).message };
  }
}

/** A few things of a large subject. */
async function firstOf(source: ExportSource, subject: ExportSubject): Promise<ExportSubject> {
  if (subject.kind !== 'all' && subject.kind !== 'selection') return subject;
  const all = subject.kind === 'selection' ? subject : idsOf(await source.overview(null));
  const first = (ids: readonly string[]): string[] => ids.slice(0, mostPreviewed);
  const isFew = [all.documents, all.actors, all.notes].every((ids) => ids.length <= mostPreviewed);
  if (isFew && subject.kind === 'selection') return subject;
  return {
    kind: 'selection',
    id: null,
    documents: first(all.documents),
    actors: first(all.actors),
    notes: first(all.notes),
  };
}

function idsOf(lists: Record<'documents' | 'actors' | 'notes', readonly { id: string }[]>) {
  const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
  return { documents: ids(lists.documents), actors: ids(lists.actors), notes: ids(lists.notes) };
}

/** The template an export takes when none was chosen. */
export const usualTemplate = readyTemplates[0]?.text ?? '';
