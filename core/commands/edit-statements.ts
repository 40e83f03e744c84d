import { put } from '../change.ts';
import { id, list, object, optional } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { StatementRecord } from '../records/statement.ts';
import { OnTheSpot } from './actors-on-the-spot.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { newStatementFields, resolved, toldStatement } from './create-statement.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

type Args = CommandArgs<'edit-statements'>;

/** Changes one statement, or the same fields of several. What is not given stays as it is. */
export const editStatements: Command<Args, null> = {
  name: 'edit-statements',
  check: object({
    ids: list(id, 100_000),
    fields: object({
      speaker: optional(newStatementFields.speaker),
      organisation: optional(newStatementFields.organisation),
      concept: optional(newStatementFields.concept),
      stance: optional(newStatementFields.stance),
      targets: optional(newStatementFields.targets),
      date: optional(newStatementFields.date),
      note: optional(newStatementFields.note),
    }),
    session: optional(id),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const statements = await allExisting(read, 'statements', args.ids);
    const spot = new OnTheSpot(read, context);
    const fields = await resolved(args.fields, spot);
    const changed = statements.flatMap((before): [StatementRecord, StatementRecord][] => {
      const after = { ...before, ...fields };
      return isEqual(before, after) ? [] : [[before, { ...after, changedAt: context.now }]];
    });
    const [first] = changed;
    const what =
      first !== undefined && changed.length === 1
        ? await toldStatement(first[1], spot, read)
        : counted(changed.length, 'statement');
    const ops = changed.map(([before, after]) => put('statements', before, after));
    return {
      label: `Changed ${what}`,
      kind: 'do',
      ...(args.session === undefined ? {} : { group: args.session }),
      ops: ops.length === 0 ? [] : [...spot.ops, ...ops],
      result: null,
    };
  },
};
