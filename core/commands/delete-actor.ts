import { put } from '../change.ts';
import { id, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Deletes an actor with its links; the passages stay. */
export const deleteActor: Command<CommandArgs<'delete-actor'>, null> = {
  name: 'delete-actor',
  check: object({ id }),
  async plan(args, read): Promise<Plan<null>> {
    const actor = await existing(read, 'actors', args.id);
    const links = await read.where('links', 'actor', [args.id]);
    return {
      label: `Deleted the ${actor.type} “${brief(actor.name)}”`,
      kind: 'do',
      ops: [...links.map((link) => put('links', link, null)), put('actors', actor, null)],
      result: null,
    };
  },
};
