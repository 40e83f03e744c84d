// All that names an actor, wherever it stands: what passes over, or is emptied, when actors are merged, split
// or deleted.

import { inReadingOrder } from '../apply.ts';
import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { isEqual } from '../equal.ts';
import type { DecisionRecord } from '../records/decision.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { LinkRecord } from '../records/link.ts';
import type { StatementRecord } from '../records/statement.ts';
import type { Reader } from './command.ts';

/** The records that name any of some actors, each once, in reading order. */
export interface ActorHoldings {
  links: readonly LinkRecord[];
  /** Those in which one is speaker, organisation or target. */
  statements: readonly StatementRecord[];
  decisions: readonly DecisionRecord[];
  /** Those with a label that stands for one. */
  documents: readonly DocumentRecord[];
}

/** Whom an actor gives way to in a slot; null empties it. */
export type Replace = (actor: string) => string | null;

/** Reads what names any of these actors. */
export async function holdingsOf(actors: readonly string[], read: Reader): Promise<ActorHoldings> {
  const [links, decisions, documents, ...named] = await Promise.all([
    read.where('links', 'actor', actors),
    read.where('decisions', 'actor', actors),
    read.all('documents'),
    read.where('statements', 'speaker', actors),
    read.where('statements', 'organisation', actors),
    read.where('statements', 'targets', actors),
  ]);
  const wanted = new Set<string | null>(actors);
  const statements = new Map(named.flat().map((one) => [one.id, one]));
  return {
    links: inReadingOrder(links),
    statements: inReadingOrder(statements.values()),
    decisions: inReadingOrder(decisions),
    documents: documents.filter(
      ({ speakers }) => speakers?.some((label) => wanted.has(label.actor)) === true,
    ),
  };
}

/** A statement with its actors replaced in all slots; a target that would stand twice stands once. */
export function withActors(statement: StatementRecord, replace: Replace): StatementRecord {
  const inSlot = (actor: string | null): string | null => (actor === null ? null : replace(actor));
  return {
    ...statement,
    speaker: inSlot(statement.speaker),
    organisation: inSlot(statement.organisation),
    targets: [...new Set(statement.targets.map(replace).filter((one) => one !== null))],
  };
}

/** The puts of statements that change, when their actors are replaced. They do not count as edited. */
export function statementOps(statements: readonly StatementRecord[], replace: Replace): Op[] {
  return statements.flatMap((before) => {
    const after = withActors(before, replace);
    return isEqual(before, after) ? [] : [put('statements', before, after)];
  });
}

/** The puts of documents whose labels stand for another actor, or for nobody any more. */
export function labelOps(
  documents: readonly DocumentRecord[],
  replace: (actor: string, label: string, document: string) => string | null,
): Op[] {
  return documents.flatMap((before) => {
    const { speakers } = before;
    if (speakers === undefined) return [];
    const after = speakers.map((one) =>
      one.actor === null ? one : { ...one, actor: replace(one.actor, one.label, before.id) },
    );
    return isEqual(speakers, after)
      ? []
      : [put('documents', before, { ...before, speakers: after })];
  });
}

/** How many speaker labels stand for any of these actors. */
export function countLabels(
  documents: readonly DocumentRecord[],
  actors: ReadonlySet<string>,
): number {
  return documents
    .flatMap((one) => one.speakers ?? [])
    .filter(({ actor }) => actor !== null && actors.has(actor)).length;
}
