import { put } from '../change.ts';
import { id, nullable, object, optional } from '../check.ts';
import { isEqual } from '../equal.ts';
import { actorFields, picture } from '../records/actor.ts';
import { always } from '../records/document.ts';
import { colour } from '../records/passage.ts';
import { neatActor, refuseTwin } from './actor-names.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Changes what is known of an actor. An empty list, or null for colour or picture, takes the field away. */
export const editActor: Command<CommandArgs<'edit-actor'>, null> = {
  name: 'edit-actor',
  check: object({
    id,
    fields: object({
      name: optional(actorFields.name),
      type: optional(actorFields.type),
      aliases: optional(actorFields.aliases),
      description: optional(actorFields.description),
      exclusions: actorFields.exclusions,
      attributes: actorFields.attributes,
      identifiers: actorFields.identifiers,
      colour: optional(nullable(colour)),
      picture: optional(nullable(picture)),
    }),
    keepName: optional(always),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const before = await existing(read, 'actors', args.id);
    const aliases = args.fields.aliases ?? before.aliases;
    const edited = neatActor({
      ...before,
      ...args.fields,
      aliases: args.keepName === true ? [...aliases, before.name] : aliases,
    });
    if (edited.name !== before.name || edited.type !== before.type)
      refuseTwin(await read.all('actors'), edited.name, edited.type, before.id);
    const label =
      edited.name === before.name
        ? `Edited “${brief(before.name)}”`
        : `Renamed “${brief(before.name)}” to “${brief(edited.name)}”`;
    const ops = isEqual(before, edited)
      ? []
      : [put('actors', before, { ...edited, changedAt: context.now })];
    return { label, kind: 'do', ops, result: null };
  },
};
