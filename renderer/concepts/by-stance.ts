import { groupBy } from '#core/group-by.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { Stance, StatementRecord } from '#core/records/statement.ts';
import { stances } from '#core/records/statement.ts';

/** A statement with its passage, its document and the day it counts as said on. */
export interface PlacedStatement {
  statement: StatementRecord;
  passage: PassageRecord;
  document: DocumentRecord | undefined;
  date: string | null;
}

/** What one actor says with one stance; `speaker` is null for nobody in particular. */
export interface SpeakerGroup {
  speaker: string | null;
  name: string;
  statements: readonly PlacedStatement[];
}

/** What is said with one stance, by speaker. */
export interface StanceGroup {
  stance: Stance;
  count: number;
  speakers: readonly SpeakerGroup[];
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Statements by stance, in the order of the stances, then by speaker in the order of the alphabet, nobody
 * last; those of one speaker by date, those without one last. Statements whose passage is gone are left out.
 */
export function byStance(
  statements: readonly StatementRecord[],
  passages: ReadonlyMap<string, PassageRecord>,
  documents: ReadonlyMap<string, DocumentRecord>,
  actors: ReadonlyMap<string, ActorRecord>,
): StanceGroup[] {
  const placed = statements.flatMap((statement): PlacedStatement[] => {
    const passage = passages.get(statement.passage);
    const document = documents.get(statement.document);
    if (passage === undefined) return [];
    return [{ statement, passage, document, date: statement.date ?? document?.date ?? null }];
  });
  return stances.flatMap((stance): StanceGroup[] => {
    const own = placed.filter((one) => one.statement.stance === stance);
    if (own.length === 0) return [];
    const speakers = [...groupBy(own, (one) => one.statement.speaker)]
      .map(([speaker, of]): SpeakerGroup => ({
        speaker,
        name: speaker === null ? '' : (actors.get(speaker)?.name ?? ''),
        statements: of.toSorted(inTime),
      }))
      .toSorted(
        (one, other) =>
          Number(one.name === '') - Number(other.name === '') ||
          collator.compare(one.name, other.name),
      );
    return [{ stance, count: own.length, speakers }];
  });
}

function inTime(one: PlacedStatement, other: PlacedStatement): number {
  if (one.date === other.date) return one.statement.createdAt < other.statement.createdAt ? -1 : 1;
  if (one.date === null || other.date === null) return one.date === null ? 1 : -1;
  return one.date < other.date ? -1 : 1;
}
