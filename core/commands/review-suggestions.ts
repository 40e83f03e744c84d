import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object, optional, partialDate, text, whole } from '../check.ts';
import { makeAnchor } from '../anchoring/make-anchor.ts';
import { offsetMap } from '../anchoring/offsets.ts';
import type { Dismissed, DocumentRecord } from '../records/document.ts';
import { dismissal, mostDismissed } from '../records/document.ts';
import { actorFields } from '../records/actor.ts';
import { role } from '../records/link.ts';
import { colour, longestQuote } from '../records/passage.ts';
import { ActorsTaken } from './actors-taken.ts';
import { actorOrId } from './actors-on-the-spot.ts';
import { expectWords, textAround } from './anchor-in.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'review-suggestions'>;
type Result = CommandResult<'review-suggestions'>;

/**
 * What the user takes of the proposals for a document, and what not, in one Change. An actor somebody goes by
 * the name of already is given the further names only; a quote on which a passage stands already gives that
 * passage the links. Throws `ConflictError` when other words stand at a quote than the user saw.
 */
export const reviewSuggestions: Command<Args, Result> = {
  name: 'review-suggestions',
  check: object({
    document: id,
    actors: list(object(actorFields), 10_000),
    aliases: list(object({ actor: id, names: list(text(500), 500) }), 10_000),
    quotes: list(
      object({
        start: whole(),
        end: whole(),
        quote: text(longestQuote),
        colour,
        links: list(object({ actor: actorOrId, role }), 100),
      }),
      10_000,
    ),
    date: optional(partialDate),
    dismissed: list(dismissal, mostDismissed),
  }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const document = await existing(read, 'documents', args.document);
    const taken = new ActorsTaken(await read.all('actors'), context);
    const actors = args.actors.map((one) => taken.take(one).id);
    for (const { actor, names } of args.aliases) taken.name(actor, names);
    const { ops: quoteOps, passages } = await quotesTaken(args, document, taken, read, context);
    const edited = documentAfter(document, args, context.now);
    const documentOps = edited === document ? [] : [put('documents', document, edited)];
    return {
      label: labelOf(args, document),
      kind: 'do',
      ops: [...taken.ops(), ...quoteOps, ...documentOps],
      result: { actors, passages },
    };
  },
};

async function quotesTaken(
  { quotes }: Args,
  document: DocumentRecord,
  taken: ActorsTaken,
  read: Reader,
  context: Context,
): Promise<{ ops: Op[]; passages: string[] }> {
  if (quotes.length === 0) return { ops: [], passages: [] };
  const start = quotes.reduce((least, one) => Math.min(least, one.start), Infinity);
  const end = quotes.reduce((most, one) => Math.max(most, one.end), 0);
  const around = await textAround(document, start, end, read);
  const map = offsetMap(document.sections);
  const standing = new Map<string, string>();
  for (const { id: passage, state, anchor } of await read.where('passages', 'document', [
    document.id,
  ]))
    if (state === 'anchored')
      standing.set(`${map.offsetOf(anchor.start)} ${map.offsetOf(anchor.end)}`, passage);
  const links = await read.where('links', 'document', [document.id]);
  const linked = new Set(links.map((one) => `${one.passage} ${one.actor} ${one.role}`));
  const ops: Op[] = [];
  const passages: string[] = [];
  for (const one of quotes) {
    expectWords(around, one.start, one.end, one.quote);
    const place = `${one.start} ${one.end}`;
    const passage = standing.get(place) ?? context.newId();
    if (!standing.has(place))
      ops.push(
        put('passages', null, {
          id: passage,
          document: document.id,
          ...makeAnchor(around, one.start, one.end),
          colour: one.colour,
          comment: '',
          tags: [],
          state: 'anchored',
          createdAt: context.now,
          changedAt: context.now,
        }),
      );
    standing.set(place, passage);
    passages.push(passage);
    for (const wanted of one.links) {
      const actor = taken.take(wanted.actor).id;
      const key = `${passage} ${actor} ${wanted.role}`;
      if (linked.has(key)) continue;
      linked.add(key);
      ops.push(
        put('links', null, {
          id: context.newId(),
          passage,
          actor,
          role: wanted.role,
          document: document.id,
          createdAt: context.now,
        }),
      );
    }
  }
  return { ops, passages };
}

/** The document with its date and what was rejected; the same one when nothing of it changed. */
function documentAfter(document: DocumentRecord, args: Args, now: string): DocumentRecord {
  const keys = new Map<string, Dismissed>();
  for (const one of [...(document.dismissed ?? []), ...args.dismissed])
    keys.set(`${one.kind} ${one.key}`, one);
  const added = keys.size > (document.dismissed?.length ?? 0);
  if (!added && args.date === undefined) return document;
  const { dateProposal, ...rest } = document;
  return {
    ...rest,
    ...(args.date === undefined ? {} : { date: args.date }),
    ...(args.date !== undefined || dateProposal === undefined ? {} : { dateProposal }),
    // The oldest are forgotten first.
    ...(keys.size === 0 ? {} : { dismissed: [...keys.values()].slice(-mostDismissed) }),
    changedAt: now,
  };
}

function labelOf(args: Args, { title }: DocumentRecord): string {
  const { actors, aliases, quotes, date, dismissed } = args;
  const names = aliases.reduce((sum, one) => sum + one.names.length, 0);
  const parts = [
    actors.length === 0 ? null : counted(actors.length, 'actor'),
    names === 0 ? null : counted(names, 'name'),
    quotes.length === 0 ? null : counted(quotes.length, 'quote'),
    date === undefined ? null : 'the date',
  ].filter((part) => part !== null);
  const what =
    parts.length === 0
      ? `Rejected ${counted(dismissed.length, 'suggestion')}`
      : `Accepted ${parts.join(', ')}`;
  return `${what} in “${brief(title)}”`;
}
