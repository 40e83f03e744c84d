import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

/** Removes links; passages and actors stay. */
export const unlink: Command<CommandArgs<'unlink'>, null> = {
  name: 'unlink',
  check: object({ ids: list(id, 100_000) }),
  async plan(args, read): Promise<Plan<null>> {
    const links = await allExisting(read, 'links', args.ids);
    const actors = await read.many('actors', [...new Set(links.map((link) => link.actor))]);
    const [actor] = actors;
    const from = actor !== undefined && actors.length === 1 ? ` from ${brief(actor.name)}` : '';
    return {
      label: `Unlinked ${counted(links.length, 'passage')}${from}`,
      kind: 'do',
      ops: links.map((link) => put('links', link, null)),
      result: null,
    };
  },
};
