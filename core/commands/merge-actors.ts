import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object, optional, text } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { ActorRecord } from '../records/actor.ts';
import { mostAliases } from '../records/actor.ts';
import type { DecisionRecord } from '../records/decision.ts';
import type { LinkRecord } from '../records/link.ts';
import type { ActorHoldings } from './actor-holdings.ts';
import { holdingsOf, labelOps, statementOps } from './actor-holdings.ts';
import { neatActor } from './actor-names.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting, distinct, existing } from './lookups.ts';
import { rementioned } from './relinked.ts';

/** The names and aliases of actors, each once, in their order. */
export function namesOf(actors: readonly ActorRecord[]): string[] {
  return distinct(actors.flatMap(({ name, aliases }) => [name, ...aliases]));
}

/**
 * The one actor that several become. Names and aliases of the others become aliases, or only those of
 * `keepNames`; what is known of them is put together; colour and picture are the survivor's, else the first
 * there is. Throws `InvalidInputError` when it would have too many names.
 */
export function mergedActor(
  into: ActorRecord,
  others: readonly ActorRecord[],
  keepNames: readonly string[] = namesOf(others),
): ActorRecord {
  const all = [into, ...others];
  const kept = new Set(distinct(keepNames));
  const colour = all.find((one) => one.colour !== undefined)?.colour;
  const picture = all.find((one) => one.picture !== undefined)?.picture;
  const merged = neatActor({
    ...into,
    aliases: [...into.aliases, ...namesOf(others).filter((name) => kept.has(name))],
    description: distinct(all.map((one) => one.description)).join('\n\n'),
    exclusions: all.flatMap((one) => one.exclusions ?? []),
    attributes: all.flatMap((one) => one.attributes ?? []),
    identifiers: all.flatMap((one) => one.identifiers ?? []),
    ...(colour === undefined ? {} : { colour }),
    ...(picture === undefined ? {} : { picture }),
  });
  if (merged.aliases.length > mostAliases)
    throw invalidInput(
      `“${brief(into.name)}” would have ${merged.aliases.length} aliases; an actor has at most ${mostAliases}.`,
    );
  return merged;
}

const placeOf = ({ document, at }: DecisionRecord): string =>
  `${document} ${at.section} ${at.offset}`;
const tieOf = ({ passage, role }: LinkRecord): string => `${passage} ${role}`;

/** What becomes of records that must not stand twice: `after` null where one like it stands already. */
interface Passed<R> {
  before: R;
  after: R | null;
}

/** Gives the others' records to `into`; of two in the same place, the survivor's stays, else the first. */
function passOver<R extends LinkRecord | DecisionRecord>(
  records: readonly R[],
  into: string,
  keyOf: (record: R) => string,
): Passed<R>[] {
  const taken = new Set(records.filter((one) => one.actor === into).map(keyOf));
  return records.flatMap((before): Passed<R>[] => {
    if (before.actor === into) return [];
    const key = keyOf(before);
    if (taken.has(key)) return [{ before, after: null }];
    taken.add(key);
    return [{ before, after: { ...before, actor: into } }];
  });
}

/** Links that pass over to `into`, and those that go because the passage is linked to it in that role. */
export function passedLinks(holdings: ActorHoldings, into: string): Passed<LinkRecord>[] {
  return passOver(holdings.links, into, tieOf);
}

/** Decisions that pass over to `into`, and those that go because one stands at the same place. */
export function passedDecisions(holdings: ActorHoldings, into: string): Passed<DecisionRecord>[] {
  return passOver(holdings.decisions, into, placeOf);
}

/** Everything that names the others names `into`. `holdings` are those of all of them. */
function passingOps(into: string, others: ReadonlySet<string>, holdings: ActorHoldings): Op[] {
  const replace = (actor: string): string => (others.has(actor) ? into : actor);
  return [
    ...passedLinks(holdings, into).map(({ before, after }) => put('links', before, after)),
    ...statementOps(holdings.statements, replace),
    ...passedDecisions(holdings, into).map(({ before, after }) => put('decisions', before, after)),
    ...labelOps(holdings.documents, replace),
  ];
}

/** Makes one actor of several: whatever names the others names `into` from then on. */
export const mergeActors: Command<CommandArgs<'merge-actors'>, null> = {
  name: 'merge-actors',
  check: object({
    into: id,
    ids: list(id, 10_000),
    keepNames: optional(list(text(500), 100_000)),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const into = await existing(read, 'actors', args.into);
    const others = (await allExisting(read, 'actors', args.ids)).filter(
      (one) => one.id !== into.id,
    );
    const [only] = others;
    if (only === undefined) throw invalidInput('Select at least two actors to merge them.');
    const merged = mergedActor(into, others, args.keepNames);
    const gone = new Set(others.map((one) => one.id));
    const holdings = await holdingsOf([into.id, ...gone], read);
    const what = others.length === 1 ? `“${brief(only.name)}”` : counted(others.length, 'actor');
    return {
      label: `Merged ${what} into “${brief(into.name)}”`,
      kind: 'do',
      ops: [
        put('actors', into, { ...merged, changedAt: context.now }),
        ...passingOps(into.id, gone, holdings),
        ...(await rementioned('actor', gone, into.id, read, context)),
        ...others.map((one) => put('actors', one, null)),
      ],
      result: null,
    };
  },
};
