import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { LinkRecord } from '../records/link.ts';
import { role } from '../records/link.ts';
import { OnTheSpot, actorOrId } from './actors-on-the-spot.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

type Args = CommandArgs<'link-passages'>;
type Result = CommandResult<'link-passages'>;

/** Links passages to an actor in one role, making the actor when nobody goes by the name yet. */
export const linkPassages: Command<Args, Result> = {
  name: 'link-passages',
  check: object({ passages: list(id, 100_000), actor: actorOrId, role }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const passages = await allExisting(read, 'passages', args.passages);
    const spot = new OnTheSpot(read, context);
    const actor = await spot.actor(args.actor);
    const isNew = spot.ops.length > 0;
    const standing = isNew ? [] : await read.where('links', 'actor', [actor.id]);
    const linked = new Map(
      standing.filter((link) => link.role === args.role).map((link) => [link.passage, link]),
    );
    const ops: Op[] = [...spot.ops];
    const made: string[] = [];
    const links = passages.map((passage) => {
      const before = linked.get(passage.id);
      if (before !== undefined) return before;
      const link: LinkRecord = {
        id: context.newId(),
        passage: passage.id,
        actor: actor.id,
        role: args.role,
        document: passage.document,
        createdAt: context.now,
      };
      made.push(passage.quote);
      ops.push(put('links', null, link));
      return link;
    });
    const [quote] = made;
    const what =
      quote !== undefined && made.length === 1
        ? `“${brief(quote)}”`
        : counted(made.length, 'passage');
    return {
      label: `Linked ${what} to ${brief(actor.name)} (${args.role})`,
      kind: 'do',
      ops,
      result: { actor: actor.id, links },
    };
  },
};
