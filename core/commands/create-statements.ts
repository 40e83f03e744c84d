import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { StatementRecord } from '../records/statement.ts';
import { OnTheSpot } from './actors-on-the-spot.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { newStatementFields, resolved, toldStatement } from './create-statement.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

type Args = CommandArgs<'create-statements'>;
type Result = CommandResult<'create-statements'>;

/**
 * Adds a statement to each of several passages in one step. The same new name in several makes one actor or
 * concept.
 */
export const createStatements: Command<Args, Result> = {
  name: 'create-statements',
  check: object({
    statements: list(object({ passage: id, statement: object(newStatementFields) }), 100_000),
  }),
  async plan(args, read: Reader, context: Context): Promise<Plan<Result>> {
    const wanted = args.statements.map((one) => one.passage);
    const passages = new Map(
      (await allExisting(read, 'passages', [...new Set(wanted)])).map((one) => [one.id, one]),
    );
    const spot = new OnTheSpot(read, context);
    const made: StatementRecord[] = [];
    for (const { passage, statement } of args.statements)
      made.push({
        id: context.newId(),
        passage,
        document: passages.get(passage)?.document ?? '',
        ...(await resolved(statement, spot)),
        createdAt: context.now,
        changedAt: context.now,
      });
    const [first] = made;
    const what =
      first !== undefined && made.length === 1
        ? await toldStatement(first, spot, read)
        : counted(made.length, 'statement');
    return {
      label: `Coded ${what}`,
      kind: 'do',
      ops:
        made.length === 0 ? [] : [...spot.ops, ...made.map((one) => put('statements', null, one))],
      result: { ids: made.map((one) => one.id) },
    };
  },
};
