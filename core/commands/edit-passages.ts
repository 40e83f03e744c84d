import { put } from '../change.ts';
import { id, list, object, optional } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { PassageRecord } from '../records/passage.ts';
import { colour, comment, tags } from '../records/passage.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting, distinct } from './lookups.ts';

type Args = CommandArgs<'edit-passages'>;

function labelFor(args: Args, passages: readonly PassageRecord[]): string {
  const [passage] = passages;
  const what =
    passage !== undefined && passages.length === 1
      ? `“${brief(passage.quote)}”`
      : counted(passages.length, 'passage');
  const newTags = args.tags ?? args.addTags ?? args.removeTags;
  const given = [args.colour, args.comment, newTags].filter((one) => one !== undefined).length;
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
    addTags: optional(tags),
    removeTags: optional(tags),
    session: optional(id),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const passages = await allExisting(read, 'passages', args.ids);
    const dropped = new Set(args.removeTags);
    const tagsOf = (before: PassageRecord): string[] => {
      const wanted = [...(args.tags ?? before.tags), ...(args.addTags ?? [])];
      return distinct(wanted.filter((tag) => !dropped.has(tag)));
    };
    const ops = passages.flatMap((before) => {
      const after: PassageRecord = {
        ...before,
        colour: args.colour ?? before.colour,
        comment: args.comment?.trim() ?? before.comment,
        tags: tagsOf(before),
      };
      return isEqual(before, after)
        ? []
        : [put('passages', before, { ...after, changedAt: context.now })];
    });
    const group = args.session === undefined ? {} : { group: args.session };
    return { label: labelFor(args, passages), kind: 'do', ...group, ops, result: null };
  },
};
