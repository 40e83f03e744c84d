// Statements made, changed and removed from the passage card.

import type { NewActor, NewStatement } from '#core/commands/command-inputs.ts';
import type { StatementRecord, Stance } from '#core/records/statement.ts';
import { run } from '../../services/library.ts';
import { conceptToUse } from '../../state/concept-actions.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { sayWhoSpeaks } from '../../state/speakers.ts';
import { offerUndo } from '../../state/undoing.ts';
import type { ChosenConcept } from '../../ui/concept-options.ts';
import { plural } from '../../ui/plural.ts';
import { showToast } from '../../ui/toast.tsx';

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

/** A statement of which nothing is said yet. */
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

/** The labels of turns that were taken over as names of new actors: they stand for these from now on. */
function labelsTaken(statements: readonly StatementToMake[], speakerOf: SpeakersOf): string[] {
  const labels = statements.flatMap(({ passage, statement: { speaker } }) => {
    const proposed = speakerOf(passage);
    const isLabel = proposed !== null && typeof proposed !== 'string';
    const isKept = speaker !== null && typeof speaker !== 'string';
    return isLabel && isKept && speaker.name === proposed.name ? [proposed.name] : [];
  });
  return [...new Set(labels)];
}

interface StatementToMake {
  passage: string;
  statement: NewStatement;
}

/**
 * Adds the statement to each of the passages, in one step of undo. A speaker that was proposed from a label
 * nobody stood behind is who that label stands for, in the whole document; with another one than proposed,
 * that is offered.
 */
export async function addStatement(
  document: string,
  passages: readonly string[],
  draft: StatementDraft,
  speakerOf: SpeakersOf,
): Promise<void> {
  const group = crypto.randomUUID();
  const { isEachOwn, ...rest } = draft;
  const concept = await conceptToUse(draft.concept, group);
  const statements = passages.map((passage): StatementToMake => ({
    passage,
    statement: {
      ...rest,
      concept,
      speaker: isEachOwn ? speakerOf(passage) : draft.speaker,
    },
  }));
  await run('create-statements', { statements }, { group });
  const labels = labelsTaken(statements, speakerOf);
  if (labels.length > 0) {
    const speakers = labels.map((label) => ({
      label,
      actor: { name: label, type: 'person' as const, aliases: [], description: '' },
    }));
    await run('map-speakers', { document, speakers }, { group });
    const [label = ''] = labels;
    offerUndo(
      labels.length === 1
        ? `Coded; the turns of “${label}” are said by ${label}.`
        : `Coded; said who speaks under ${labels.length} labels.`,
    );
    return;
  }
  const [only, ...others] = passages;
  const proposed = only === undefined || others.length > 0 ? null : speakerOf(only);
  const { speaker } = draft;
  if (typeof speaker === 'string' && proposed !== null && typeof proposed !== 'string') {
    const name = useLibrary.getState().actors.get(speaker)?.name ?? '';
    showToast(`“${proposed.name}” may stand for ${name} in all turns.`, {
      id: 'speakers',
      action: {
        label: 'Say so',
        run: () => act(sayWhoSpeaks(document, [{ label: proposed.name, actor: speaker }])),
      },
    });
  }
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

/** Deletes a statement and offers to take it back. */
export async function deleteStatement(id: string): Promise<void> {
  await run('delete-statements', { ids: [id] });
  offerUndo('Deleted the statement.');
}
