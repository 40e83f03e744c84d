// Which records belong to an export of one document, note or actor: those it is about, and all that
// they refer to, so that nothing in the export leads nowhere.

import type { ExportSubject } from '../export-api.ts';
import type { ExportRecords } from './export-records.ts';
import type { ConceptRecord } from '../records/concept.ts';
import type { StatementRecord } from '../records/statement.ts';
import { actorsOf } from '../records/statement.ts';
import { mentionsOf } from '../text/inside-blocks.ts';
import { citedPassages } from './export-records.ts';

/**
 * The part of the records that an export of the subject holds. A document brings its passages, their
 * links and actors; a note the passages it cites, with their documents; an actor the passages it is
 * linked to, with their documents; a selection what each of its parts brings. Order is kept.
 */
export function relatedRecords(records: ExportRecords, subject: ExportSubject): ExportRecords {
  if (subject.kind === 'all') return records;
  const chosen = chosenIds(subject);
  const notes = records.notes.filter(({ id }) => chosen.notes.has(id));
  const versions = records.versions.filter((version) => chosen.notes.has(version.of));
  const noteSections = new Set(notes.map(({ section }) => section.id));
  const versionSections = new Set(versions.map(({ section }) => section.id));
  const written = records.sections
    .filter(({ id }) => noteSections.has(id))
    .flatMap(({ blocks }) => blocks);
  const cited = citedPassages(written);
  const linked = new Set(
    records.links.filter(({ actor }) => chosen.actors.has(actor)).map(({ passage }) => passage),
  );
  for (const statement of records.statements)
    if (actorsOf(statement).some((id) => chosen.actors.has(id))) linked.add(statement.passage);
  const passages = records.passages.filter(
    ({ id, document }) => cited.has(id) || linked.has(id) || chosen.documents.has(document),
  );
  const passageIds = new Set(passages.map(({ id }) => id));
  const links = records.links.filter(({ passage }) => passageIds.has(passage));
  const statements = records.statements.filter(({ passage }) => passageIds.has(passage));
  const actorIds = new Set([...links.map(({ actor }) => actor), ...statements.flatMap(actorsOf)]);
  for (const id of chosen.actors) actorIds.add(id);
  for (const { kind, id } of mentionsOf(written)) if (kind === 'actor') actorIds.add(id);
  const documentIds = new Set(passages.map(({ document }) => document));
  for (const id of chosen.documents) documentIds.add(id);
  return {
    documents: records.documents.filter(({ id }) => documentIds.has(id)),
    sections: records.sections.filter(
      ({ id, owner }) => documentIds.has(owner) || noteSections.has(id) || versionSections.has(id),
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
    versions,
    settings: records.settings,
  };
}

interface ChosenIds {
  documents: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  notes: ReadonlySet<string>;
}

/** What a subject names, by kind. */
export function chosenIds(subject: Exclude<ExportSubject, { kind: 'all' }>): ChosenIds {
  const only = (kind: ExportSubject['kind']): Set<string> =>
    new Set(subject.kind === kind && subject.id !== null ? [subject.id] : []);
  if (subject.kind !== 'selection')
    return { documents: only('document'), actors: only('actor'), notes: only('note') };
  return {
    documents: new Set(subject.documents),
    actors: new Set(subject.actors),
    notes: new Set(subject.notes),
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
