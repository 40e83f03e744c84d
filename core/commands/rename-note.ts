import { put } from '../change.ts';
import { id, object } from '../check.ts';
import { noteTitle } from '../records/note.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing, needed } from './lookups.ts';

/** Gives a note another title. */
export const renameNote: Command<CommandArgs<'rename-note'>, null> = {
  name: 'rename-note',
  check: object({ id, title: noteTitle }),
  async plan(args, read, context): Promise<Plan<null>> {
    const before = await existing(read, 'notes', args.id);
    const title = needed(args.title, 'A title');
    return {
      label: `Renamed the note “${brief(before.title)}” to “${brief(title)}”`,
      kind: 'do',
      ops:
        title === before.title
          ? []
          : [put('notes', before, { ...before, title, changedAt: context.now })],
      result: null,
    };
  },
};
