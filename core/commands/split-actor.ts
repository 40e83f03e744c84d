import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object, oneOf, optional, text } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { ActorRecord } from '../records/actor.ts';
import { actorFields } from '../records/actor.ts';
import type { StatementRecord, StatementSlot } from '../records/statement.ts';
import { statementSlots } from '../records/statement.ts';
import { labelOps } from './actor-holdings.ts';
import { neatActor, refuseTwin } from './actor-names.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { allExisting, distinct, existing } from './lookups.ts';

type Args = CommandArgs<'split-actor'>;

function notIts(what: string, actor: ActorRecord): Error {
  return invalidInput(`${what} does not belong to “${brief(actor.name)}”.`);
}

/** The chosen slots of a statement given from one actor to another. */
function passedSlots(
  before: StatementRecord,
  slots: readonly StatementSlot[],
  from: ActorRecord,
  to: string,
): StatementRecord {
  const after = { ...before };
  for (const slot of slots)
    if (slot === 'targets') {
      if (!before.targets.includes(from.id)) throw notIts('A statement', from);
      after.targets = before.targets.map((one) => (one === from.id ? to : one));
    } else {
      if (before[slot] !== from.id) throw notIts('A statement', from);
      after[slot] = to;
    }
  return after;
}

/** The puts that give what was chosen from one actor to another. */
async function movedOps(args: Args, from: ActorRecord, to: string, read: Reader): Promise<Op[]> {
  const links = await allExisting(read, 'links', args.links);
  const decisions = await allExisting(read, 'decisions', args.decisions);
  for (const one of [...links, ...decisions])
    if (one.actor !== from.id) throw notIts('role' in one ? 'A link' : 'A decision', from);
  const slots = new Map<string, StatementSlot[]>();
  for (const one of args.statements)
    slots.set(one.id, [...(slots.get(one.id) ?? []), ...one.slots]);
  const statements = await allExisting(read, 'statements', [...slots.keys()]);
  const labels = new Set((args.labels ?? []).map(({ document, label }) => `${document} ${label}`));
  const documents = await allExisting(
    read,
    'documents',
    (args.labels ?? []).map((one) => one.document),
  );
  return [
    ...links.map((one) => put('links', one, { ...one, actor: to })),
    ...statements
      .filter((one) => (slots.get(one.id) ?? []).length > 0)
      .map((one) => put('statements', one, passedSlots(one, slots.get(one.id) ?? [], from, to))),
    ...decisions.map((one) => put('decisions', one, { ...one, actor: to })),
    ...labelOps(documents, (actor, label, document) =>
      actor === from.id && labels.has(`${document} ${label}`) ? to : actor,
    ),
  ];
}

/**
 * Makes a second actor and gives it what is chosen of the first: links, slots of statements, decisions,
 * speaker labels, aliases. Throws `InvalidInputError` when something chosen does not belong to the first.
 */
export const splitActor: Command<Args, ActorRecord> = {
  name: 'split-actor',
  check: object({
    id,
    actor: object(actorFields),
    links: list(id),
    statements: list(object({ id, slots: list(oneOf(statementSlots), 3) })),
    decisions: list(id),
    aliases: list(text(500), 500),
    labels: optional(list(object({ document: id, label: text(1000) }), 100_000)),
  }),
  async plan(args, read, context): Promise<Plan<ActorRecord>> {
    const from = await existing(read, 'actors', args.id);
    const aliases = new Set(distinct(args.aliases));
    for (const alias of aliases)
      if (!from.aliases.includes(alias)) throw notIts(`The alias “${brief(alias)}”`, from);
    const made: ActorRecord = {
      ...neatActor({ ...args.actor, aliases: [...args.actor.aliases, ...aliases] }),
      id: context.newId(),
      createdAt: context.now,
      changedAt: context.now,
    };
    refuseTwin(await read.all('actors'), made.name, made.type);
    const left = from.aliases.filter((alias) => !aliases.has(alias));
    return {
      label: `Split “${brief(made.name)}” from “${brief(from.name)}”`,
      kind: 'do',
      ops: [
        put('actors', null, made),
        ...(aliases.size === 0
          ? []
          : [put('actors', from, { ...from, aliases: left, changedAt: context.now })]),
        ...(await movedOps(args, from, made.id, read)),
      ],
      result: made,
    };
  },
};
