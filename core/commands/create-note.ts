import { put } from '../change.ts';
import { day, id, object, optional } from '../check.ts';
import { conflict } from '../errors.ts';
import type { NoteRecord } from '../records/note.ts';
import { noteTagList, noteTitle, templateUse, withText } from '../records/note.ts';
import type { SectionRecord } from '../records/section.ts';
import { blocks } from '../text/check-block.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';

type Args = CommandArgs<'create-note'>;
type Result = CommandResult<'create-note'>;

/** What a note is called that was begun without a title. */
export const untitledNote = 'Untitled note';

/** The daily note of a day that is not in the trash. */
async function noteOfDay(args: Args, read: Reader): Promise<NoteRecord | undefined> {
  if (args.day === undefined) return undefined;
  const found = await read.where('notes', 'day', [args.day]);
  return found.find((note) => note.trashedAt === undefined);
}

/**
 * Creates a note, with a title to be changed later when none is given. With a `day` that has its note
 * already, nothing is made, and that one is answered.
 */
export const createNote: Command<Args, Result> = {
  name: 'create-note',
  check: object({
    title: noteTitle,
    blocks,
    tags: optional(noteTagList),
    day: optional(day),
    template: optional(templateUse),
    id: optional(id),
  }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const there = await noteOfDay(args, read);
    if (there !== undefined)
      return { label: 'Opened the note of the day', kind: 'do', ops: [], result: { id: there.id } };
    const noteId = args.id ?? context.newId();
    if (args.id !== undefined && (await read.get('notes', args.id)) !== undefined)
      throw conflict('There is a note with this id already.');
    const section: SectionRecord = { id: context.newId(), owner: noteId, blocks: args.blocks };
    const length = plainTextOfBlocks(args.blocks).length;
    const { tags = [], day: ofDay, template } = args;
    const note: NoteRecord = {
      id: noteId,
      title: args.title.trim() || untitledNote,
      section: { id: section.id, length },
      ...(tags.length === 0 ? {} : { tags }),
      ...(ofDay === undefined ? {} : { day: ofDay }),
      ...(template === undefined ? {} : { template }),
      createdAt: context.now,
      changedAt: context.now,
    };
    const noun = template === undefined ? 'note' : 'template';
    return {
      label: `Created the ${noun} “${brief(note.title)}”`,
      kind: 'do',
      ops: [
        put('notes', null, withText(note, args.blocks, length)),
        put('sections', null, section),
      ],
      result: { id: noteId },
    };
  },
};
