import { put } from '../change.ts';
import { id, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Deletes a note with its text. */
export const deleteNote: Command<CommandArgs<'delete-note'>, null> = {
  name: 'delete-note',
  check: object({ id }),
  async plan(args, read): Promise<Plan<null>> {
    const note = await existing(read, 'notes', args.id);
    const sections = await read.where('sections', 'owner', [args.id]);
    return {
      label: `Deleted the note “${brief(note.title)}”`,
      kind: 'do',
      ops: [...sections.map((section) => put('sections', section, null)), put('notes', note, null)],
      result: null,
    };
  },
};
