import { put } from '../change.ts';
import { id, object, optional, text, whole } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { PassageRecord } from '../records/passage.ts';
import { longestQuote } from '../records/passage.ts';
import { anchorIn } from './anchor-in.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'move-passage'>;

/** Moves a passage's edges, or attaches one that had lost its place; everything else of it stays. */
export const movePassage: Command<Args, null> = {
  name: 'move-passage',
  check: object({ id, start: whole(), end: whole(), quote: optional(text(longestQuote)) }),
  async plan(args, read, context): Promise<Plan<null>> {
    const before = await existing(read, 'passages', args.id);
    const document = await existing(read, 'documents', before.document);
    const { review: _reviewed, ...rest } = before;
    const anchored = await anchorIn(document, args.start, args.end, read, args.quote);
    const after: PassageRecord = { ...rest, ...anchored, state: 'anchored' };
    const label =
      before.state === 'anchored'
        ? `Changed the edges of “${brief(after.quote)}”`
        : `Attached “${brief(before.quote)}” to “${brief(after.quote)}”`;
    const ops = isEqual(before, after)
      ? []
      : [put('passages', before, { ...after, changedAt: context.now })];
    return { label, kind: 'do', ops, result: null };
  },
};
