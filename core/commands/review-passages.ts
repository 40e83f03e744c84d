import { put } from '../change.ts';
import { id, list, object, oneOf } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

type Args = CommandArgs<'review-passages'>;

function decided(passage: PassageRecord, decision: Args['decision']): PassageRecord {
  const { review: _reviewed, ...rest } = passage;
  if (decision === 'orphan') {
    const { start } = rest.anchor;
    const isAnchored = rest.state === 'anchored';
    const orphan = { ...rest, anchor: { start, end: start }, state: 'orphaned' as const };
    // Its place was the wrong one, and so is its context; its words are those it had before.
    return isAnchored
      ? { ...orphan, quote: passage.review?.quote ?? rest.quote, prefix: '', suffix: '' }
      : orphan;
  }
  if (rest.state === 'uncertain')
    throw invalidInput(
      'A passage without a place cannot be accepted; attach it by selecting text.',
    );
  return rest;
}

/** Takes passages off the review list: as standing well, or as staying without a place. */
export const reviewPassages: Command<Args, null> = {
  name: 'review-passages',
  check: object({ ids: list(id, 100_000), decision: oneOf(['accept', 'orphan']) }),
  async plan({ ids, decision }, read, context): Promise<Plan<null>> {
    const passages = await allExisting(read, 'passages', ids);
    const waiting = passages.filter((one) => one.review !== undefined);
    const [first] = waiting;
    const what =
      first !== undefined && waiting.length === 1
        ? `“${brief(first.quote)}”`
        : counted(waiting.length, 'passage');
    return {
      label: decision === 'accept' ? `Accepted ${what}` : `Kept ${what} as without a place`,
      kind: 'do',
      ops: waiting.map((one) =>
        put('passages', one, { ...decided(one, decision), changedAt: context.now }),
      ),
      result: null,
    };
  },
};
