// Passages, links and statements as tables for spreadsheets and statistics, a row each. Places are Unicode
// code points, the end exclusive. The columns are documented in the handbook and stable.

import { pathSign } from '../../concepts/tree.ts';
import { codePointCounter, toCodePoints } from '../../text/code-points.ts';
import { plainTextOfBlocks } from '../../text/plain.ts';
import type { DocumentExport, ExportModel, PassageExport } from '../export-model.ts';
import type { StatementExport } from '../statement-export.ts';
import type { Cell } from './csv.ts';
import { csvText } from './csv.ts';

/** What stands before the columns of a table's own: the passage and where it is. */
const placeColumns = ['document_id', 'document', 'date', 'file', 'passage_id', 'start', 'end'];

interface Row {
  exported: DocumentExport;
  passage: PassageExport;
  place: Cell[];
}

/** The passages of all documents in the order of their texts, with the cells of `placeColumns`. */
function* rowsOf({ documents }: ExportModel): Generator<Row> {
  for (const exported of documents) {
    const { document, blocks, passages } = exported;
    const text = plainTextOfBlocks(blocks);
    const starts = codePointCounter(text);
    for (const passage of passages) {
      const { place } = passage;
      // Passages come in the order of their starts; an end is counted from its own start.
      const start = place === null ? null : starts(place.start);
      const words = place === null ? '' : text.slice(place.start, place.end);
      const length = toCodePoints(words, words.length);
      const end = start === null ? null : start + length;
      yield {
        exported,
        passage,
        place: [
          document.id,
          document.title,
          document.date,
          document.original?.name ?? null,
          passage.id,
          start,
          end,
        ],
      };
    }
  }
}

/** A row for each passage. */
export function passagesCsv(model: ExportModel): string {
  const header = [
    ...placeColumns,
    'state',
    'quote',
    'comment',
    'tags',
    'colour',
    'speaker',
    'about',
    'addressee',
    'cited_source',
    'statements',
  ];
  const rows = Array.from(rowsOf(model), ({ passage, place }): Cell[] => {
    const named = (role: string): string =>
      passage.actors
        .find((one) => one.role === role)
        ?.actors.map(({ name }) => name)
        .join('; ') ?? '';
    return [
      ...place,
      passage.state,
      passage.quote,
      passage.comment,
      passage.tags.join('; '),
      passage.colourName,
      passage.speaker,
      named('about'),
      named('addressee'),
      named('cited source'),
      passage.statements.length,
    ];
  });
  return csvText(header, rows);
}

/** A row for each link of a passage to an actor. */
export function linksCsv(model: ExportModel): string {
  const header = [...placeColumns, 'quote', 'actor_id', 'actor', 'role'];
  const rows = Array.from(rowsOf(model)).flatMap(({ passage, place }) =>
    passage.actors.flatMap(({ role, actors }) =>
      actors.map(({ id, name }): Cell[] => [...place, passage.quote, id, name, role]),
    ),
  );
  return csvText(header, rows);
}

/**
 * A row for each statement: an event list as Discourse Network Analyzer has it (`person`, `organization`,
 * `concept`, `agreement`), with the stance behind the agreement and the targets. `agreement` is 1 for
 * support, 0 for opposition, and empty for what is neither.
 */
export function statementsCsv(model: ExportModel): string {
  const header = [
    ...placeColumns,
    'statement_id',
    'time',
    'person',
    'organization',
    'concept',
    'concept_path',
    'agreement',
    'stance',
    'targets',
    'note',
    'quote',
  ];
  const rows = Array.from(rowsOf(model)).flatMap(({ passage, place }) =>
    passage.statements.map((statement): Cell[] => [
      ...place,
      statement.id,
      statement.date,
      statement.speaker?.name ?? null,
      statement.organisation?.name ?? null,
      statement.concept.at(-1) ?? null,
      statement.concept.join(pathSign),
      agreement(statement),
      statement.stance,
      statement.targets.map(({ name }) => name).join('; '),
      statement.note,
      passage.quote,
    ]),
  );
  return csvText(header, rows);
}

function agreement({ stance }: StatementExport): number | null {
  if (stance === 'supports') return 1;
  return stance === 'opposes' ? 0 : null;
}
