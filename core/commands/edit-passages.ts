import { put } from '../change.ts';
import { id, list, object, optional } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { PassageRecord } from '../records/passage.ts';
import { colour, comment, tags } from '../records/passage.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { allExisting, counted, distinct } from './lookups.ts';

type Args = CommandArgs<'edit-passages'>;

function labelFor(args: Args, passages: readonly PassageRecord[]): string {
  const [passage] = passages;
  const what =
    passage !== undefined && passages.length === 1
      ? `“${brief(passage.quote)}”`
      : counted(passages.length, 'passage');
  const given = [args.colour, args.comment, args.tags].filter((one) => one !== undefined).length;
  if (given === 1 && args.colour !== undefined) return `Changed the colour of ${what}`;
  if (given === 1 && args.comment !== undefined)
    return args.comment.trim() === '' ? `Removed the comment on ${what}` : `Commented on ${what}`;
  return given === 1 ? `Changed the tags of ${what}` : `Edited ${what}`;
}

/** Changes colour, comment or tags of passages. What is not given stays as it is. */
export const editPassages: Command<Args, null> = {
  name: 'edit-passages',
  check: object({
    ids: list(id, 100_000),
    colour: optional(colour),
    comment: optional(comment),
    tags: optional(tags),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const passages = await allExisting(read, 'passages', args.ids);
    const newTags = args.tags === undefined ? undefined : distinct(args.tags);
    const ops = passages.flatMap((before) => {
      const after: PassageRecord = {
        ...before,
        colour: args.colour ?? before.colour,
        comment: args.comment?.trim() ?? before.comment,
        tags: newTags ?? before.tags,
      };
      return isEqual(before, after)
        ? []
        : [put('passages', before, { ...after, changedAt: context.now })];
    });
    return { label: labelFor(args, passages), kind: 'do', ops, result: null };
  },
};
