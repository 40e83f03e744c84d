import { put } from '../change.ts';
import { id, list, nullable, object, partialDate, text } from '../check.ts';
import { oneOf } from '../check.ts';
import type { StatementRecord } from '../records/statement.ts';
import { stances } from '../records/statement.ts';
import { OnTheSpot, actorOrId, conceptOrId } from './actors-on-the-spot.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { NewStatement } from './command-inputs.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'create-statement'>;
type Result = CommandResult<'create-statement'>;
type Fields = Pick<StatementRecord, keyof NewStatement>;

/** The fields of a statement as a caller gives them: actors and concepts by id, or new. */
export const newStatementFields = {
  speaker: nullable(actorOrId),
  organisation: nullable(actorOrId),
  concept: nullable(conceptOrId),
  stance: oneOf(stances),
  targets: list(actorOrId, 100),
  date: nullable(partialDate),
  note: text(100_000),
};

/** The fields with everything named in them made or found; those not given are left out. */
export async function resolved<F extends Partial<NewStatement>>(
  fields: F,
  spot: OnTheSpot,
): Promise<Pick<Fields, keyof F & keyof Fields>> {
  const out: Partial<Fields> = {};
  for (const name of ['speaker', 'organisation'] as const) {
    const wanted = fields[name];
    if (wanted !== undefined) out[name] = wanted === null ? null : (await spot.actor(wanted)).id;
  }
  const { concept, targets, stance, date, note } = fields;
  if (concept !== undefined)
    out.concept = concept === null ? null : (await spot.concept(concept)).id;
  if (targets !== undefined) {
    const ids: string[] = [];
    for (const target of targets) ids.push((await spot.actor(target)).id);
    out.targets = [...new Set(ids)];
  }
  if (stance !== undefined) out.stance = stance;
  if (date !== undefined) out.date = date;
  if (note !== undefined) out.note = note.trim();
  // Each field of `fields` was set just above, which the compiler cannot follow.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return out as Pick<Fields, keyof F & keyof Fields>;
}

/** `Ada Tessel supports “Sell the port”`: what a statement says, for a label. */
export async function toldStatement(
  { speaker, concept, stance }: Pick<StatementRecord, 'speaker' | 'concept' | 'stance'>,
  spot: OnTheSpot,
  read: Reader,
): Promise<string> {
  const made = new Map(
    spot.ops.flatMap((op) =>
      op.op === 'put' && op.after !== null && 'name' in op.after ? [[op.key, op.after.name]] : [],
    ),
  );
  const who =
    speaker === null
      ? 'somebody'
      : (made.get(speaker) ?? (await read.get('actors', speaker))?.name ?? 'somebody');
  const what =
    concept === null ? null : (made.get(concept) ?? (await read.get('concepts', concept))?.name);
  return `${brief(who)}: ${stance}${what === null || what === undefined ? '' : ` “${brief(what)}”`}`;
}

/** Adds a statement to a passage. Actors and concepts named in it are made where nobody goes by the name. */
export const createStatement: Command<Args, Result> = {
  name: 'create-statement',
  check: object({ passage: id, statement: object(newStatementFields) }),
  async plan(args, read: Reader, context: Context): Promise<Plan<Result>> {
    const passage = await existing(read, 'passages', args.passage);
    const spot = new OnTheSpot(read, context);
    const statement: StatementRecord = {
      id: context.newId(),
      passage: passage.id,
      document: passage.document,
      ...(await resolved(args.statement, spot)),
      createdAt: context.now,
      changedAt: context.now,
    };
    return {
      label: `Coded ${await toldStatement(statement, spot, read)} on “${brief(passage.quote)}”`,
      kind: 'do',
      ops: [...spot.ops, put('statements', null, statement)],
      result: { id: statement.id },
    };
  },
};
