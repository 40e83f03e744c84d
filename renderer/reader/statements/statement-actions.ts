// Statements made, changed and removed from the passage card.

import type { NewActor, NewStatement } from '#core/commands/command-inputs.ts';
import type { StatementRecord, Stance } from '#core/records/statement.ts';
import { run } from '../../services/library.ts';
import { conceptToUse } from '../../state/concept-actions.ts';
import { offerUndo } from '../../state/undoing.ts';
import type { ChosenConcept } from '../../ui/concept-options.ts';
import { plural } from '../../ui/plural.ts';

/** A statement while it is written: actors and concepts by id, or by the names they are to have. */
export interface StatementDraft {
  speaker: string | NewActor | null;
  /** For several passages: whoever says each is its speaker. */
  isEachOwn: boolean;
  organisation: string | NewActor | null;
  concept: ChosenConcept | null;
  stance: Stance;
  targets: (string | NewActor)[];
  date: string | null;
  note: string;
}

export const emptyDraft: StatementDraft = {
  speaker: null,
  isEachOwn: false,
  organisation: null,
  concept: null,
  stance: 'unclear',
  targets: [],
  date: null,
  note: '',
};

/** A statement that stands, to be edited. */
export function draftOf(statement: StatementRecord): StatementDraft {
  const { speaker, organisation, concept, stance, targets, date, note } = statement;
  return { speaker, isEachOwn: false, organisation, concept, stance, targets, date, note };
}

/** Who says each passage, as far as its turn or a link tells: an actor, a label that is to become one. */
export type SpeakersOf = (passage: string) => string | NewActor | null;

/** Adds the statement to each of the passages, in one step of undo. */
export async function addStatement(
  passages: readonly string[],
  draft: StatementDraft,
  speakerOf: SpeakersOf,
): Promise<void> {
  const group = crypto.randomUUID();
  const { isEachOwn, ...rest } = draft;
  const concept = await conceptToUse(draft.concept, group);
  const statements = passages.map((passage): { passage: string; statement: NewStatement } => ({
    passage,
    statement: {
      ...rest,
      concept,
      speaker: isEachOwn ? speakerOf(passage) : draft.speaker,
    },
  }));
  await run('create-statements', { statements }, { group });
  if (passages.length > 1)
    offerUndo(`Added the statement to ${plural(passages.length, 'passage')}.`);
}

/** Changes a statement to what the draft says. */
export async function changeStatement(id: string, draft: StatementDraft): Promise<void> {
  const group = crypto.randomUUID();
  const concept = await conceptToUse(draft.concept, group);
  const { isEachOwn: _of, ...fields } = draft;
  await run(
    'edit-statements',
    { ids: [id], fields: { ...fields, concept }, session: group },
    { group },
  );
}

export async function deleteStatement(id: string): Promise<void> {
  await run('delete-statements', { ids: [id] });
  offerUndo('Deleted the statement.');
}
