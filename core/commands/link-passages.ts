import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { Check } from '../check.ts';
import type { ActorRecord } from '../records/actor.ts';
import { actorFields } from '../records/actor.ts';
import type { LinkRecord } from '../records/link.ts';
import { role } from '../records/link.ts';
import { actorNamed, neatActor } from './actor-names.ts';
import type { CommandArgs, CommandResult, NewActor } from './catalogue.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { allExisting, counted, existing } from './lookups.ts';

type Args = CommandArgs<'link-passages'>;
type Result = CommandResult<'link-passages'>;

const newActor: Check<NewActor> = object(actorFields);
const actorOrId: Check<string | NewActor> = (value, where) =>
  typeof value === 'string' ? id(value, where) : newActor(value, where);

/** The actor meant, and whether it has to be made: one that goes by the name is taken as it is. */
async function actorFor(
  wanted: string | NewActor,
  read: Reader,
  context: Context,
): Promise<{ actor: ActorRecord; isNew: boolean }> {
  if (typeof wanted === 'string')
    return { actor: await existing(read, 'actors', wanted), isNew: false };
  const neat = neatActor(wanted);
  const known = actorNamed(await read.all('actors'), neat.name);
  if (known !== undefined) return { actor: known, isNew: false };
  const actor = { ...neat, id: context.newId(), createdAt: context.now, changedAt: context.now };
  return { actor, isNew: true };
}

/** Links passages to an actor in one role, making the actor when nobody goes by the name yet. */
export const linkPassages: Command<Args, Result> = {
  name: 'link-passages',
  check: object({ passages: list(id, 100_000), actor: actorOrId, role }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const passages = await allExisting(read, 'passages', args.passages);
    const { actor, isNew } = await actorFor(args.actor, read, context);
    const standing = isNew ? [] : await read.where('links', 'actor', [actor.id]);
    const linked = new Map(
      standing.filter((link) => link.role === args.role).map((link) => [link.passage, link]),
    );
    const ops: Op[] = isNew ? [put('actors', null, actor)] : [];
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
