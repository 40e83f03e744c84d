// Which records belong to an export of one document, note or actor: those it is about, and all that
// they refer to, so that nothing in the export leads nowhere.

import type { ExportSubject } from '../desktop-api.ts';
import type { ExportRecords } from './export-records.ts';
import type { ConceptRecord } from '../records/concept.ts';
import type { StatementRecord } from '../records/statement.ts';
import { actorsOf } from '../records/statement.ts';
import { citedPassages } from './export-records.ts';

/**
 * The part of the records that an export of the subject holds. A document brings its passages, their
 * links and actors; a note the passages it cites, with their documents; an actor the passages it is
 * linked to, with their documents. Order is kept.
 */
export function relatedRecords(records: ExportRecords, subject: ExportSubject): ExportRecords {
  if (subject.kind === 'all') return records;
  const notes = records.notes.filter(({ id }) => subject.kind === 'note' && id === subject.id);
  const noteSections = new Set(notes.map(({ section }) => section.id));
  const cited = new Set(
    records.sections
      .filter(({ id }) => noteSections.has(id))
      .flatMap(({ blocks }) => [...citedPassages(blocks)]),
  );
  const linked = new Set(
    records.links
      .filter(({ actor }) => subject.kind === 'actor' && actor === subject.id)
      .map(({ passage }) => passage),
  );
  if (subject.kind === 'actor')
    for (const statement of records.statements)
      if (actorsOf(statement).includes(subject.id)) linked.add(statement.passage);
  const passages = records.passages.filter(
    ({ id, document }) =>
      cited.has(id) || linked.has(id) || (subject.kind === 'document' && document === subject.id),
  );
  const passageIds = new Set(passages.map(({ id }) => id));
  const links = records.links.filter(({ passage }) => passageIds.has(passage));
  const statements = records.statements.filter(({ passage }) => passageIds.has(passage));
  const actorIds = new Set([...links.map(({ actor }) => actor), ...statements.flatMap(actorsOf)]);
  if (subject.kind === 'actor') actorIds.add(subject.id);
  const documentIds = new Set(passages.map(({ document }) => document));
  if (subject.kind === 'document') documentIds.add(subject.id);
  return {
    documents: records.documents.filter(({ id }) => documentIds.has(id)),
    sections: records.sections.filter(
      ({ id, owner }) => documentIds.has(owner) || noteSections.has(id),
    ),
    passages,
    actors: records.actors.filter(({ id }) => actorIds.has(id)),
    links,
    concepts: withParents(records.concepts, statements),
    statements,
    decisions: records.decisions.filter(
      ({ actor, document }) => actorIds.has(actor) && documentIds.has(document),
    ),
    notes,
    settings: records.settings,
  };
}

/** The concepts that statements name, with those they are part of. Order is kept. */
function withParents(
  concepts: readonly ConceptRecord[],
  statements: readonly StatementRecord[],
): ConceptRecord[] {
  const byId = new Map(concepts.map((one) => [one.id, one]));
  const wanted = new Set<string>();
  for (const { concept } of statements)
    for (let id = concept; id !== null && !wanted.has(id); id = byId.get(id)?.parent ?? null)
      wanted.add(id);
  return concepts.filter(({ id }) => wanted.has(id));
}
