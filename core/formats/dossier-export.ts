// An actor's dossier as readable exports tell it: names and passages in place of ids.

import { pathSign } from '../concepts/tree.ts';
import type { StanceChart } from '../actors/stance-chart.ts';
import { stanceChart } from '../actors/stance-chart.ts';
import type { DatedStatement } from '../actors/dossier.ts';
import { dossierOf, stancesInWords } from '../actors/dossier.ts';
import type { ActorRecord } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Documents, PassageExport } from './export-model.ts';
import type { CitingNote, RecordIndex } from './export-records.ts';
import type { StatementExport } from './statement-export.ts';
import { statementExport } from './statement-export.ts';

/** A statement with the passage it stands on. */
export interface ToldStatement {
  statement: StatementExport;
  passage: PassageExport;
  document: DocumentRecord;
}

/** What an actor says about one concept, in words. */
export interface PositionExport {
  /** The concept with those it is part of: `Harbour › Sell the port`; null for statements about none. */
  concept: string | null;
  /** `2 in support, 1 opposed`. */
  summary: string;
  chart: StanceChart | null;
  statements: ToldStatement[];
}

/** The part of an actor's export that stands above its passages. */
export interface DossierExport {
  positions: PositionExport[];
  contradictions: { concept: string; earlier: ToldStatement; later: ToldStatement }[];
  aimedAt: ToldStatement[];
  /** Others in the same passages, those with the most first. */
  coActors: { id: string; name: string; passages: number }[];
  /** Notes that cite passages of the actor, each once. */
  notes: CitingNote[];
}

/** Puts an actor’s dossier together from the records that are exported; what is not among them is left out. */
export function dossierExport(
  actor: ActorRecord,
  index: RecordIndex,
  documents: Documents,
): DossierExport {
  const statements = index.statementsOfActor(actor.id);
  const own = index.linksOfActor(actor.id);
  const passages = new Set([...own, ...statements].map((one) => one.passage));
  const dossier = dossierOf({
    actor: actor.id,
    links: [...passages].flatMap((id) => index.linksOfPassage(id)),
    statements,
    documents: new Map(index.records.documents.map((one) => [one.id, one])),
    concepts: index.concepts,
  });
  const told = (dated: DatedStatement): ToldStatement[] => {
    const document = index.document(dated.statement.document);
    if (document === undefined) return [];
    const passage = documents(document).passages.find(({ id }) => id === dated.statement.passage);
    if (passage === undefined) return [];
    return [{ statement: statementExport(dated, index), passage, document }];
  };
  const notes = new Map<string, CitingNote>();
  for (const passage of passages)
    for (const note of index.notesCiting(passage)) notes.set(note.id, note);
  return {
    positions: dossier.positions.map(({ concept, statements: dated, counts }): PositionExport => {
      const all = dated.flatMap(told);
      return {
        concept: concept === null ? null : nameOf(all, concept.name),
        summary: stancesInWords(counts),
        chart: stanceChart(dated),
        statements: all,
      };
    }),
    contradictions: dossier.contradictions.flatMap(({ concept, earlier, later }) => {
      const [one] = told(earlier);
      const [other] = told(later);
      if (one === undefined || other === undefined) return [];
      return [{ concept: nameOf([one], concept.name), earlier: one, later: other }];
    }),
    aimedAt: dossier.aimedAt.flatMap(told),
    coActors: dossier.coActors.flatMap(({ actor: id, passages: shared }) => {
      const other = index.actor(id);
      return other === undefined ? [] : [{ id, name: other.name, passages: shared }];
    }),
    notes: [...notes.values()],
  };
}

function nameOf(statements: readonly ToldStatement[], name: string): string {
  return statements[0]?.statement.concept.join(pathSign) ?? name;
}
