// What a library holds about one actor, put together for its page and for exports: what it says about which
// concept, where it contradicts itself, what is aimed at it, and with whom it stands in the same passages.

import { groupBy } from '../group-by.ts';
import type { ConceptRecord } from '../records/concept.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { LinkRecord } from '../records/link.ts';
import type { Stance, StatementRecord } from '../records/statement.ts';
import { actorsOf, stances } from '../records/statement.ts';

/** The records a dossier is made from; more than the actor's own may be among them. */
export interface DossierSource {
  actor: string;
  /** Links of the actor, and those of others to the same passages. */
  links: readonly LinkRecord[];
  statements: readonly StatementRecord[];
  documents: ReadonlyMap<string, Pick<DocumentRecord, 'date' | 'createdAt'>>;
  concepts: ReadonlyMap<string, ConceptRecord>;
}

/** A statement with the moment it counts for. */
export interface DatedStatement {
  statement: StatementRecord;
  /** The statement's own date, else its document's: `YYYY[-MM[-DD]]`; null when neither is known. */
  date: string | null;
}

/** What the actor says about one concept. */
export interface Position {
  /** Null for statements about none. */
  concept: ConceptRecord | null;
  /** By date, the undated last. */
  statements: DatedStatement[];
  counts: Readonly<Record<Stance, number>>;
}

/** Two statements of the actor on one concept, one after the other, of which one supports it and one opposes. */
export interface Contradiction {
  concept: ConceptRecord;
  earlier: DatedStatement;
  later: DatedStatement;
}

/** Another actor that stands in the same passages. */
export interface CoActor {
  actor: string;
  /** In how many passages both are linked or named in statements. */
  passages: number;
}

/** All that an actor's page and its exports tell of it. */
export interface Dossier {
  /** The concepts with the most statements first. */
  positions: Position[];
  contradictions: Contradiction[];
  /** What others say with the actor as a target, by date. */
  aimedAt: DatedStatement[];
  /** Most passages first. */
  coActors: CoActor[];
}

/** Puts a dossier together. Nothing is looked up elsewhere; linear in what is given, but for sorting. */
export function dossierOf(source: DossierSource): Dossier {
  const { actor, documents, concepts } = source;
  const dated = source.statements
    .filter((one) => actorsOf(one).includes(actor))
    .map((statement): DatedStatement => ({
      statement,
      date: statement.date ?? documents.get(statement.document)?.date ?? null,
    }))
    .sort(byDate);
  const own = dated.filter(({ statement }) => speaksFor(statement, actor));
  const positions = [...groupBy(own, ({ statement }) => statement.concept ?? '')]
    .map(([id, statements]): Position => {
      return { concept: concepts.get(id) ?? null, statements, counts: countStances(statements) };
    })
    .sort(
      (a, b) =>
        Number(a.concept === null) - Number(b.concept === null) ||
        b.statements.length - a.statements.length ||
        compare(a.concept?.name ?? '', b.concept?.name ?? ''),
    );
  return {
    positions,
    contradictions: positions.flatMap(contradictionsIn),
    aimedAt: dated.filter(({ statement }) => statement.targets.includes(actor)),
    coActors: coActorsOf(source),
  };
}

/** Whether a statement is the actor's own: it speaks, or is spoken for. */
export function speaksFor(
  { speaker, organisation }: Pick<StatementRecord, 'speaker' | 'organisation'>,
  actor: string,
): boolean {
  return speaker === actor || organisation === actor;
}

/** How often each stance is taken. */
export function countStances(statements: readonly DatedStatement[]): Record<Stance, number> {
  const counts: Record<Stance, number> = {
    supports: 0,
    opposes: 0,
    neutral: 0,
    mixed: 0,
    unclear: 0,
  };
  for (const { statement } of statements) counts[statement.stance] += 1;
  return counts;
}

/** Each turn from support to opposition or back, in the order of time. */
function contradictionsIn({ concept, statements }: Position): Contradiction[] {
  if (concept === null) return [];
  const firm = statements.filter(
    ({ statement: { stance } }) => stance === 'supports' || stance === 'opposes',
  );
  return firm.flatMap((later, index): Contradiction[] => {
    const earlier = firm[index - 1];
    return earlier !== undefined && earlier.statement.stance !== later.statement.stance
      ? [{ concept, earlier, later }]
      : [];
  });
}

function coActorsOf({ actor, links, statements }: DossierSource): CoActor[] {
  const named = new Map<string, Set<string>>();
  const add = (passage: string, other: string): void => {
    named.set(passage, (named.get(passage) ?? new Set<string>()).add(other));
  };
  for (const link of links) add(link.passage, link.actor);
  for (const one of statements) for (const other of actorsOf(one)) add(one.passage, other);
  const shared = new Map<string, number>();
  for (const others of named.values()) {
    if (!others.has(actor)) continue;
    for (const other of others)
      if (other !== actor) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .map(([other, passages]) => ({ actor: other, passages }))
    .sort((a, b) => b.passages - a.passages || compare(a.actor, b.actor));
}

/** By date as far as known (`2025` before `2025-03`), the undated last; then as they were made. */
function byDate(a: DatedStatement, b: DatedStatement): number {
  if ((a.date === null) !== (b.date === null)) return a.date === null ? 1 : -1;
  return (
    compare(a.date ?? '', b.date ?? '') ||
    compare(a.statement.createdAt, b.statement.createdAt) ||
    compare(a.statement.id, b.statement.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The stances that were taken, in their fixed order, with their numbers: `3 supports, 1 opposes`. */
export function stancesInWords(counts: Readonly<Record<Stance, number>>): string {
  return stances
    .filter((stance) => counts[stance] > 0)
    .map((stance) => `${counts[stance]} ${stanceNouns[stance]}`)
    .join(', ');
}

const stanceNouns: Readonly<Record<Stance, string>> = {
  supports: 'in support',
  opposes: 'opposed',
  neutral: 'neutral',
  mixed: 'mixed',
  unclear: 'unclear',
};
