import { put } from '../change.ts';
import { object } from '../check.ts';
import type { ActorRecord } from '../records/actor.ts';
import { actorFields } from '../records/actor.ts';
import { neatActor, refuseTwin } from './actor-names.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';

/** Creates an actor. Another of the same type with exactly the same name is refused. */
export const createActor: Command<CommandArgs<'create-actor'>, ActorRecord> = {
  name: 'create-actor',
  check: object(actorFields),
  async plan(args, read, context): Promise<Plan<ActorRecord>> {
    const actor: ActorRecord = {
      ...neatActor(args),
      id: context.newId(),
      createdAt: context.now,
      changedAt: context.now,
    };
    refuseTwin(await read.all('actors'), actor.name, actor.type);
    return {
      label: `Created the ${actor.type} “${brief(actor.name)}”`,
      kind: 'do',
      ops: [put('actors', null, actor)],
      result: actor,
    };
  },
};
