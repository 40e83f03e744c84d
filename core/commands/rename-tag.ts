import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { nullable, object } from '../check.ts';
import { noteTag, renamedTags } from '../records/note-tags.ts';
import { brief } from './command.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { withTags } from './edit-notes.ts';

type Result = CommandResult<'rename-tag'>;

/**
 * Gives a tag another name on every note and passage, with all that is part of it; where the name exists, the
 * two become one. `to` null takes it away everywhere.
 */
export const renameTag: Command<CommandArgs<'rename-tag'>, Result> = {
  name: 'rename-tag',
  check: object({ from: noteTag, to: nullable(noteTag) }),
  async plan({ from, to }, read, context): Promise<Plan<Result>> {
    const ops: Op[] = [];
    for (const note of await read.all('notes')) {
      const before = note.tags ?? [];
      const tags = renamedTags(before, from, to);
      if (tags !== before) ops.push(put('notes', note, withTags(note, tags)));
    }
    const notes = ops.length;
    for (const passage of await read.all('passages')) {
      const tags = renamedTags(passage.tags, from, to);
      if (tags !== passage.tags)
        ops.push(put('passages', passage, { ...passage, tags: [...tags], changedAt: context.now }));
    }
    return {
      label:
        to === null
          ? `Removed the tag “${brief(from)}”`
          : `Renamed the tag “${brief(from)}” to “${brief(to)}”`,
      kind: 'do',
      ops: from === to ? [] : ops,
      result: { notes, passages: ops.length - notes },
    };
  },
};
