// Every command by its name. A command of the catalogue that is missing here does not compile.

import { invalidInput } from '../errors.ts';
import type { CommandArgs, CommandName, CommandResult } from './catalogue.ts';
import { changeLinkRole } from './change-link-role.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { createActor } from './create-actor.ts';
import { createNote } from './create-note.ts';
import { createPassages } from './create-passages.ts';
import { deleteActor, deleteActors } from './delete-actors.ts';
import { deleteDocument } from './delete-document.ts';
import { deleteNotes, emptyTrash, resetTemplate } from './delete-notes.ts';
import { editNotes } from './edit-notes.ts';
import { deletePassages } from './delete-passages.ts';
import { editActor } from './edit-actor.ts';
import { editActors } from './edit-actors.ts';
import { mergeActors } from './merge-actors.ts';
import { splitActor } from './split-actor.ts';
import { editDocument } from './edit-document.ts';
import { editPassages } from './edit-passages.ts';
import { importDocument } from './import-document.ts';
import { importCodebook } from './import-codebook.ts';
import { importRecords } from './import-records.ts';
import { linkPassages } from './link-passages.ts';
import { nameColours } from './name-colours.ts';
import { defineColours, defineRoles } from './define-signs.ts';
import { deleteExportTemplate, saveExportTemplate } from './export-templates.ts';
import { renameNote } from './rename-note.ts';
import { renameTag } from './rename-tag.ts';
import { keepVersion, restoreVersion } from './restore-version.ts';
import { restoreNotes, trashNotes } from './trash-notes.ts';
import { saveNote } from './save-note.ts';
import { editText } from './edit-text.ts';
import { replaceText } from './replace-text.ts';
import { addBookmark } from './add-bookmark.ts';
import { renameBookmark } from './rename-bookmark.ts';
import { deleteBookmark } from './delete-bookmark.ts';
import { movePassage } from './move-passage.ts';
import { splitPassage } from './split-passage.ts';
import { mergePassages } from './merge-passages.ts';
import { reviewPassages } from './review-passages.ts';
import { unlink } from './unlink.ts';
import { createStatement } from './create-statement.ts';
import { createStatements } from './create-statements.ts';
import { editStatements } from './edit-statements.ts';
import { deleteStatements } from './delete-statements.ts';
import { createConcept } from './create-concept.ts';
import { editConcept } from './edit-concept.ts';
import { mergeConcepts } from './merge-concepts.ts';
import { deleteConcepts } from './delete-concepts.ts';
import { mapSpeakers } from './map-speakers.ts';
import { markTurns } from './mark-turns.ts';
import { decideMentions } from './decide-mentions.ts';
import { reviewSuggestions } from './review-suggestions.ts';
import { undecideMentions } from './undecide-mentions.ts';

/** What runs under each name. The types keep a command's arguments and result those of the catalogue. */
export const commands: {
  readonly [N in CommandName]: Command<CommandArgs<N>, CommandResult<N>>;
} = {
  'import-document': importDocument,
  'edit-document': editDocument,
  'delete-document': deleteDocument,
  'create-passages': createPassages,
  'edit-passages': editPassages,
  'delete-passages': deletePassages,
  'edit-text': editText,
  'replace-text': replaceText,
  'add-bookmark': addBookmark,
  'rename-bookmark': renameBookmark,
  'delete-bookmark': deleteBookmark,
  'move-passage': movePassage,
  'split-passage': splitPassage,
  'merge-passages': mergePassages,
  'review-passages': reviewPassages,
  'create-actor': createActor,
  'edit-actor': editActor,
  'edit-actors': editActors,
  'delete-actor': deleteActor,
  'delete-actors': deleteActors,
  'merge-actors': mergeActors,
  'split-actor': splitActor,
  'link-passages': linkPassages,
  'change-link-role': changeLinkRole,
  unlink,
  'create-statement': createStatement,
  'create-statements': createStatements,
  'edit-statements': editStatements,
  'delete-statements': deleteStatements,
  'create-concept': createConcept,
  'edit-concept': editConcept,
  'merge-concepts': mergeConcepts,
  'delete-concepts': deleteConcepts,
  'map-speakers': mapSpeakers,
  'mark-turns': markTurns,
  'decide-mentions': decideMentions,
  'undecide-mentions': undecideMentions,
  'review-suggestions': reviewSuggestions,
  'create-note': createNote,
  'rename-note': renameNote,
  'save-note': saveNote,
  'edit-notes': editNotes,
  'rename-tag': renameTag,
  'trash-notes': trashNotes,
  'restore-notes': restoreNotes,
  'delete-notes': deleteNotes,
  'empty-trash': emptyTrash,
  'reset-template': resetTemplate,
  'restore-version': restoreVersion,
  'keep-version': keepVersion,
  'name-colours': nameColours,
  'save-export-template': saveExportTemplate,
  'delete-export-template': deleteExportTemplate,
  'define-colours': defineColours,
  'define-roles': defineRoles,
  'import-codebook': importCodebook,
  'import-records': importRecords,
};

/** Checks the arguments of a command named by a caller and plans it; throws a named error. */
export async function planCommand(
  name: string,
  args: unknown,
  read: Reader,
  context: Context,
): Promise<Plan<unknown>> {
  const byName: Readonly<Record<string, Command<unknown, unknown>>> = commands;
  const command = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (command === undefined) throw invalidInput(`There is no command “${name.slice(0, 60)}”.`);
  return await command.plan(command.check(args, name), read, context);
}
