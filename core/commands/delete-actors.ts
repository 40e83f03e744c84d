import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { ActorRecord } from '../records/actor.ts';
import { holdingsOf, labelOps, statementOps } from './actor-holdings.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting, existing } from './lookups.ts';

/** Takes actors out of whatever names them: links and decisions go, statements and labels stay without. */
async function deletionOps(actors: readonly ActorRecord[], read: Reader): Promise<Op[]> {
  const gone = new Set(actors.map((one) => one.id));
  const { links, statements, decisions, documents } = await holdingsOf([...gone], read);
  const without = (actor: string): string | null => (gone.has(actor) ? null : actor);
  return [
    ...links.map((one) => put('links', one, null)),
    ...decisions.map((one) => put('decisions', one, null)),
    ...statementOps(statements, without),
    ...labelOps(documents, without),
    ...actors.map((one) => put('actors', one, null)),
  ];
}

/** Deletes an actor with its links; passages and statements stay, the statements without it. */
export const deleteActor: Command<CommandArgs<'delete-actor'>, null> = {
  name: 'delete-actor',
  check: object({ id }),
  async plan(args, read): Promise<Plan<null>> {
    const actor = await existing(read, 'actors', args.id);
    return {
      label: `Deleted the ${actor.type} “${brief(actor.name)}”`,
      kind: 'do',
      ops: await deletionOps([actor], read),
      result: null,
    };
  },
};

/** Deletes several actors as `delete-actor` does one. */
export const deleteActors: Command<CommandArgs<'delete-actors'>, null> = {
  name: 'delete-actors',
  check: object({ ids: list(id, 100_000) }),
  async plan(args, read): Promise<Plan<null>> {
    const actors = await allExisting(read, 'actors', args.ids);
    const [only] = actors;
    const what =
      only !== undefined && actors.length === 1
        ? `the ${only.type} “${brief(only.name)}”`
        : counted(actors.length, 'actor');
    return {
      label: `Deleted ${what}`,
      kind: 'do',
      ops: await deletionOps(actors, read),
      result: null,
    };
  },
};
