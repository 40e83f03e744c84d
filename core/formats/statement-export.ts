// Statements as readable exports tell them: names in place of ids.

import type { DatedStatement } from '../actors/dossier.ts';
import { conceptPath, pathSign } from '../concepts/tree.ts';
import type { Stance, StatementRecord } from '../records/statement.ts';
import type { RecordIndex } from './export-records.ts';

/** An actor by its id and its name. */
export interface NamedActor {
  id: string;
  name: string;
}

/** A statement with names beside the ids. */
export interface StatementExport {
  id: string;
  passage: string;
  document: string;
  speaker: NamedActor | null;
  organisation: NamedActor | null;
  /** The names of the concept and of those it is part of, the outermost first; empty for none. */
  concept: string[];
  conceptId: string | null;
  stance: Stance;
  targets: NamedActor[];
  /** Its own date, else its document's. */
  date: string | null;
  /** Its own date; null where the document's holds. */
  ownDate: string | null;
  note: string;
}

/** A statement with the names of whom it is about; an actor that is not among the records is left out. */
export function statementExport(
  { statement, date }: DatedStatement,
  index: RecordIndex,
): StatementExport {
  const named = (id: string | null): NamedActor | null => {
    const actor = id === null ? undefined : index.actor(id);
    return actor === undefined ? null : { id: actor.id, name: actor.name };
  };
  return {
    id: statement.id,
    passage: statement.passage,
    document: statement.document,
    speaker: named(statement.speaker),
    organisation: named(statement.organisation),
    concept: statement.concept === null ? [] : conceptPath(statement.concept, index.concepts),
    conceptId: statement.concept,
    stance: statement.stance,
    targets: statement.targets.flatMap((id) => named(id) ?? []),
    date,
    ownDate: statement.date,
    note: statement.note,
  };
}

/** The statements of a passage, in the order in which they were made. */
export function statementsOf(passage: string, index: RecordIndex): StatementExport[] {
  return index
    .statementsOfPassage(passage)
    .map((statement) => statementExport({ statement, date: dateOf(statement, index) }, index));
}

function dateOf(statement: StatementRecord, index: RecordIndex): string | null {
  return statement.date ?? index.document(statement.document)?.date ?? null;
}

/** `supports “Harbour › Sell the port”`, without those who say it. */
export function positionInWords({ stance, concept }: StatementExport): string {
  const words = stanceWords[stance];
  return concept.length === 0 ? words.alone : `${words.on} “${concept.join(pathSign)}”`;
}

/** Who says it: `Ada Tessel (for Ost council)`; empty when nobody is named. */
export function voiceInWords({ speaker, organisation }: StatementExport): string {
  if (speaker === null) return organisation?.name ?? '';
  return organisation === null ? speaker.name : `${speaker.name} (for ${organisation.name})`;
}

/** A statement in one line: `Ada Tessel supports “Sell the port”, to Ben Oduya (2025-03)`. */
export function statementInWords(statement: StatementExport): string {
  const voice = voiceInWords(statement);
  const targets = statement.targets.map(({ name }) => name).join(', ');
  return [
    voice === '' ? 'Somebody' : voice,
    ` ${positionInWords(statement)}`,
    targets === '' ? '' : `, aimed at ${targets}`,
    statement.date === null ? '' : ` (${statement.date})`,
    statement.note.trim() === '' ? '' : `: ${statement.note.replace(/\s+/g, ' ').trim()}`,
  ].join('');
}

/** A stance as the verb of its speaker, before a concept and without one. */
export const stanceWords: Readonly<Record<Stance, { on: string; alone: string }>> = {
  supports: { on: 'supports', alone: 'speaks in support' },
  opposes: { on: 'opposes', alone: 'speaks against it' },
  neutral: { on: 'is neutral on', alone: 'is neutral' },
  mixed: { on: 'is of two minds on', alone: 'is of two minds' },
  unclear: { on: 'is unclear on', alone: 'is unclear' },
};
