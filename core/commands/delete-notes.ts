import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, moment, object } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { NoteRecord } from '../records/note.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { allExisting, existing } from './lookups.ts';
import { notesInWords } from './note-words.ts';

/** The ops after which notes are gone, with their texts and their kept versions. */
async function gone(notes: readonly NoteRecord[], read: Reader): Promise<Op[]> {
  const ids = notes.map((note) => note.id);
  const versions = await read.where('versions', 'of', ids);
  const owners = [...ids, ...versions.map((version) => version.id)];
  const sections = await read.where('sections', 'owner', owners);
  return [
    ...sections.map((section) => put('sections', section, null)),
    ...versions.map((version) => put('versions', version, null)),
    ...notes.map((note) => put('notes', note, null)),
  ];
}

/** Deletes notes for good. Not on the undo stack: the trash is where a note waits that may be wanted again. */
export const deleteNotes: Command<CommandArgs<'delete-notes'>, null> = {
  name: 'delete-notes',
  check: object({ ids: list(id, 100_000) }),
  async plan(args, read): Promise<Plan<null>> {
    const notes = await allExisting(read, 'notes', args.ids);
    const label = `Deleted ${notesInWords(notes)} for good`;
    return { label, kind: 'text', ops: await gone(notes, read), result: null };
  },
};

/** Takes a template away, so that the one that comes with the program under its id counts again. */
export const resetTemplate: Command<CommandArgs<'reset-template'>, null> = {
  name: 'reset-template',
  check: object({ id }),
  async plan(args, read): Promise<Plan<null>> {
    const note = await existing(read, 'notes', args.id);
    if (note.template === undefined) throw invalidInput('This note is no template.');
    const label = `Reset the template “${brief(note.title)}”`;
    return { label, kind: 'do', ops: await gone([note], read), result: null };
  },
};

/** At most so many notes go in one Change. */
const atOnce = 200;

/** Deletes for good what has been in the trash since before a moment, the oldest first, 200 at most; answers how many. */
export const emptyTrash: Command<CommandArgs<'empty-trash'>, { deleted: number }> = {
  name: 'empty-trash',
  check: object({ before: moment }),
  async plan({ before }, read): Promise<Plan<{ deleted: number }>> {
    const due = (await read.all('notes'))
      .filter(({ trashedAt }) => trashedAt !== undefined && trashedAt <= before)
      .toSorted((one, other) => ((one.trashedAt ?? '') < (other.trashedAt ?? '') ? -1 : 1))
      .slice(0, atOnce);
    return {
      label: `Deleted ${notesInWords(due)} of the trash for good`,
      kind: 'text',
      ops: await gone(due, read),
      result: { deleted: due.length },
    };
  },
};
