import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import { offsetMap } from '../anchoring/offsets.ts';
import { conflict, invalidInput } from '../errors.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { LinkRecord } from '../records/link.ts';
import type { PassageRecord } from '../records/passage.ts';
import { comment, tags } from '../records/passage.ts';
import { anchorIn } from './anchor-in.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import { recited } from './relinked.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting, distinct, existing } from './lookups.ts';

type Args = CommandArgs<'merge-passages'>;
type Result = CommandResult<'merge-passages'>;

interface Placed {
  passage: PassageRecord;
  start: number;
  end: number;
}

/** The passages with their places, in the order of the text. */
function inTextOrder(passages: readonly PassageRecord[], document: DocumentRecord): Placed[] {
  const map = offsetMap(document.sections);
  const placed = passages.map((passage) => {
    const start = map.offsetOf(passage.anchor.start);
    const end = map.offsetOf(passage.anchor.end);
    if (start === null || end === null)
      throw conflict('The text of these passages is no longer in their document.');
    return { passage, start, end };
  });
  return placed.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || (a.passage.id < b.passage.id ? -1 : 1),
  );
}

/** The links pass over to the survivor; one it has already, in the same role, goes. */
async function linkOps(survivor: string, others: ReadonlySet<string>, read: Reader): Promise<Op[]> {
  const keyOf = (link: LinkRecord): string => `${link.actor} ${link.role}`;
  const kept = new Set((await read.where('links', 'passage', [survivor])).map(keyOf));
  const ops: Op[] = [];
  for (const link of await read.where('links', 'passage', [...others])) {
    const isDouble = kept.has(keyOf(link));
    kept.add(keyOf(link));
    ops.push(put('links', link, isDouble ? null : { ...link, passage: survivor }));
  }
  return ops;
}

/** What the one passage is, apart from its place. */
function united(all: readonly PassageRecord[], first: PassageRecord, context: Context) {
  const after: PassageRecord = {
    ...first,
    comment: comment(distinct(all.map((one) => one.comment)).join('\n\n'), 'The joint comment'),
    tags: tags(distinct(all.flatMap((one) => one.tags)), 'The joint list of tags'),
    changedAt: context.now,
  };
  // Importing the same annotations again must not bring back what was merged.
  const annotation = all.find((one) => one.annotation !== undefined)?.annotation;
  if (annotation !== undefined) after.annotation = annotation;
  // What waits to be looked at goes on waiting.
  const review = all.find((one) => one.review !== undefined)?.review;
  if (review !== undefined) after.review = review;
  return after;
}

/**
 * Makes one passage of several: from where the first starts to where the last ends, with the first one's id
 * and colour, all comments in the order of the text (a blank line between), all tags, actors and statements.
 * Notes that cite one of the others cite the one that stays.
 */
export const mergePassages: Command<Args, Result> = {
  name: 'merge-passages',
  check: object({ ids: list(id, 10_000) }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const passages = await allExisting(read, 'passages', args.ids);
    const [any] = passages;
    if (any === undefined || passages.length < 2)
      throw invalidInput('Select at least two passages to merge them.');
    if (passages.some((one) => one.document !== any.document))
      throw invalidInput('Only passages of one document can be merged.');
    if (passages.some((one) => one.state !== 'anchored'))
      throw invalidInput('A passage without a place in the text cannot be merged.');
    const document = await existing(read, 'documents', any.document);
    const placed = inTextOrder(passages, document);
    const inOrder = placed.map((one) => one.passage);
    const first = inOrder[0] ?? any;
    const start = Math.min(...placed.map((one) => one.start));
    const end = Math.max(...placed.map((one) => one.end));
    const after = {
      ...united(inOrder, first, context),
      ...(await anchorIn(document, start, end, read)),
    };
    const others = new Set(inOrder.map((one) => one.id).filter((one) => one !== first.id));
    return {
      label: `Merged ${counted(passages.length, 'passage')} into “${brief(after.quote)}”`,
      kind: 'do',
      ops: [
        ...(await linkOps(first.id, others, read)),
        ...(await read.where('statements', 'passage', [...others])).map((one) =>
          put('statements', one, { ...one, passage: first.id }),
        ),
        put('passages', first, after),
        ...inOrder.filter((one) => one !== first).map((one) => put('passages', one, null)),
        ...(await recited(others, first.id, read, context)),
      ],
      result: { id: first.id },
    };
  },
};
