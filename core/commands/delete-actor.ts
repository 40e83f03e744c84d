import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Takes an actor out of whatever names it: links and decisions go, statements and labels stay without it. */
async function opsWithout(actor: string, read: Reader): Promise<Op[]> {
  const [links, decisions, documents, ...named] = await Promise.all([
    read.where('links', 'actor', [actor]),
    read.where('decisions', 'actor', [actor]),
    read.all('documents'),
    read.where('statements', 'speaker', [actor]),
    read.where('statements', 'organisation', [actor]),
    read.where('statements', 'targets', [actor]),
  ]);
  const statements = new Map(named.flat().map((one) => [one.id, one]));
  const other = (one: string | null): string | null => (one === actor ? null : one);
  return [
    ...links.map((one) => put('links', one, null)),
    ...decisions.map((one) => put('decisions', one, null)),
    ...[...statements.values()].map((one) =>
      put('statements', one, {
        ...one,
        speaker: other(one.speaker),
        organisation: other(one.organisation),
        targets: one.targets.filter((target) => target !== actor),
      }),
    ),
    ...documents.flatMap((one) =>
      one.speakers?.some((label) => label.actor === actor) === true
        ? [
            put('documents', one, {
              ...one,
              speakers: one.speakers.map((label) => ({ ...label, actor: other(label.actor) })),
            }),
          ]
        : [],
    ),
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
      ops: [...(await opsWithout(args.id, read)), put('actors', actor, null)],
      result: null,
    };
  },
};
