import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

/** Forgets what was said of mentions: they are proposed again. Links that were made stay. */
export const undecideMentions: Command<CommandArgs<'undecide-mentions'>, null> = {
  name: 'undecide-mentions',
  check: object({ ids: list(id, 100_000) }),
  async plan(args, read): Promise<Plan<null>> {
    const decisions = await allExisting(read, 'decisions', args.ids);
    const [only] = decisions;
    const what =
      only !== undefined && decisions.length === 1
        ? `“${brief(only.surface)}”`
        : counted(decisions.length, 'mention');
    return {
      label: `Opened ${what} again`,
      kind: 'do',
      ops: decisions.map((one) => put('decisions', one, null)),
      result: null,
    };
  },
};
