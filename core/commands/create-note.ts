import { put } from '../change.ts';
import { object } from '../check.ts';
import type { NoteRecord } from '../records/note.ts';
import { noteTitle } from '../records/note.ts';
import type { SectionRecord } from '../records/section.ts';
import { blocks } from '../text/check-block.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';

type Result = CommandResult<'create-note'>;

/** What a note is called that was begun without a title. */
export const untitledNote = 'Untitled note';

/** Creates a note, with a title to be changed later when none is given. */
export const createNote: Command<CommandArgs<'create-note'>, Result> = {
  name: 'create-note',
  check: object({ title: noteTitle, blocks }),
  plan(args, _read, context): Promise<Plan<Result>> {
    const noteId = context.newId();
    const section: SectionRecord = { id: context.newId(), owner: noteId, blocks: args.blocks };
    const note: NoteRecord = {
      id: noteId,
      title: args.title.trim() || untitledNote,
      section: { id: section.id, length: plainTextOfBlocks(args.blocks).length },
      createdAt: context.now,
      changedAt: context.now,
    };
    return Promise.resolve({
      label: `Created the note “${brief(note.title)}”`,
      kind: 'do',
      ops: [put('notes', null, note), put('sections', null, section)],
      result: { id: noteId },
    });
  },
};
