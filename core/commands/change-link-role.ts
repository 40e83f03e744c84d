import { put } from '../change.ts';
import { id, object } from '../check.ts';
import { conflict } from '../errors.ts';
import { role } from '../records/link.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Gives a link another role, unless the two are linked in that role already. */
export const changeLinkRole: Command<CommandArgs<'change-link-role'>, null> = {
  name: 'change-link-role',
  check: object({ id, role }),
  async plan(args, read): Promise<Plan<null>> {
    const before = await existing(read, 'links', args.id);
    const actor = await existing(read, 'actors', before.actor);
    const label = `Made ${brief(actor.name)} ${args.role} instead of ${before.role}`;
    if (before.role === args.role) return { label, kind: 'do', ops: [], result: null };
    const beside = await read.where('links', 'passage', [before.passage]);
    if (beside.some((link) => link.actor === before.actor && link.role === args.role))
      throw conflict(`This passage is already linked to ${brief(actor.name)} (${args.role}).`);
    return {
      label,
      kind: 'do',
      ops: [put('links', before, { ...before, role: args.role })],
      result: null,
    };
  },
};
