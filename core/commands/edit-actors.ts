import { put } from '../change.ts';
import { id, list, nullable, object, oneOf, optional, text } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { ActorRecord } from '../records/actor.ts';
import { actorFields, actorTypes } from '../records/actor.ts';
import { colour } from '../records/passage.ts';
import { neatActor, refuseTwin } from './actor-names.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

type Args = CommandArgs<'edit-actors'>;

function edited(actor: ActorRecord, fields: Args['fields']): ActorRecord {
  const gone = new Set(fields.removeAttributes ?? []);
  return neatActor({
    ...actor,
    type: fields.type ?? actor.type,
    ...(fields.colour === undefined ? {} : { colour: fields.colour }),
    attributes: [
      ...(actor.attributes ?? []).filter(({ name }) => !gone.has(name)),
      ...(fields.addAttributes ?? []),
    ],
    aliases: [...actor.aliases, ...(fields.addAliases ?? [])],
  });
}

/** Changes the same of several actors. Null for the colour takes it away; attributes go by their names. */
export const editActors: Command<Args, null> = {
  name: 'edit-actors',
  check: object({
    ids: list(id, 100_000),
    fields: object({
      type: optional(oneOf(actorTypes)),
      colour: optional(nullable(colour)),
      addAttributes: actorFields.attributes,
      removeAttributes: optional(list(text(200), 200)),
      addAliases: optional(actorFields.aliases),
    }),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const actors = await allExisting(read, 'actors', args.ids);
    const changed = actors.flatMap((before): [ActorRecord, ActorRecord][] => {
      const after = edited(before, args.fields);
      return isEqual(before, after) ? [] : [[before, { ...after, changedAt: context.now }]];
    });
    if (args.fields.type !== undefined && changed.length > 0) {
      const standing = new Map((await read.all('actors')).map((one) => [one.id, one]));
      for (const [, after] of changed) standing.set(after.id, after);
      const named = [...standing.values()];
      for (const [before, after] of changed)
        if (before.type !== after.type) refuseTwin(named, after.name, after.type, after.id);
    }
    const [first] = changed;
    const what =
      first !== undefined && changed.length === 1
        ? `“${brief(first[0].name)}”`
        : counted(changed.length, 'actor');
    return {
      label: `Edited ${what}`,
      kind: 'do',
      ops: changed.map(([before, after]) => put('actors', before, after)),
      result: null,
    };
  },
};
