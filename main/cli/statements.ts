// The JSON shape of statements at the command line: documented in the handbook and stable.

import { conceptPath } from '#core/concepts/tree.ts';
import { groupBy } from '#core/group-by.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { ReadDocument } from './read-library.ts';
import { byCreation } from './read-library.ts';

type Named = { actor: string; name: string | null } | null;

/**
 * The statements of a document by the place of their passages, those of one passage by creation. The first
 * four of DNA's variables are `speaker` (person), `organisation`, `concept`, and `stance` (agreement).
 */
export function statementViews(
  read: ReadDocument,
  actors: ReadonlyMap<string, ActorRecord>,
  concepts: ReadonlyMap<string, ConceptRecord>,
) {
  const { document, statements } = read.bundle;
  const byPassage = groupBy(statements, (one) => one.passage);
  const named = (actor: string | null): Named =>
    actor === null ? null : { actor, name: actors.get(actor)?.name ?? null };
  return read.passages.flatMap(({ passage, start, end }) =>
    (byPassage.get(passage.id) ?? []).toSorted(byCreation).map((one) => ({
      id: one.id,
      document: document.id,
      file: document.original?.name ?? null,
      passage: passage.id,
      start,
      end,
      surface: passage.quote,
      speaker: named(one.speaker),
      organisation: named(one.organisation),
      concept:
        one.concept === null
          ? null
          : {
              concept: one.concept,
              name: concepts.get(one.concept)?.name ?? null,
              path: conceptPath(one.concept, concepts),
            },
      stance: one.stance,
      targets: one.targets.map((actor) => ({ actor, name: actors.get(actor)?.name ?? null })),
      date: one.date ?? document.date,
      note: one.note,
      status: 'accepted' as const,
      createdAt: one.createdAt,
      changedAt: one.changedAt,
    })),
  );
}
