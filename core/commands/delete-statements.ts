import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import { OnTheSpot } from './actors-on-the-spot.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { toldStatement } from './create-statement.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

/** Deletes statements; their passages, actors and concepts stay. */
export const deleteStatements: Command<CommandArgs<'delete-statements'>, null> = {
  name: 'delete-statements',
  check: object({ ids: list(id, 100_000) }),
  async plan(args, read, context): Promise<Plan<null>> {
    const statements = await allExisting(read, 'statements', args.ids);
    const [first] = statements;
    const what =
      first !== undefined && statements.length === 1
        ? await toldStatement(first, new OnTheSpot(read, context), read)
        : counted(statements.length, 'statement');
    return {
      label: `Deleted ${what}`,
      kind: 'do',
      ops: statements.map((one) => put('statements', one, null)),
      result: null,
    };
  },
};
