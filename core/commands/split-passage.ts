import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, object, whole } from '../check.ts';
import { makeAnchor } from '../anchoring/make-anchor.ts';
import { offsetMap } from '../anchoring/offsets.ts';
import { conflict, invalidInput } from '../errors.ts';
import type { PassageRecord } from '../records/passage.ts';
import { graphemeStart } from '../text/graphemes.ts';
import { textAround } from './anchor-in.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'split-passage'>;
type Result = CommandResult<'split-passage'>;

/** Where a passage's words part when it is cut: white space around the cut belongs to neither half. */
function halvesOf(quote: string, cut: number): { first: number; second: number } | null {
  const at = graphemeStart(quote, cut);
  const first = quote.slice(0, at).trimEnd().length;
  const rest = quote.slice(at);
  const second = at + rest.length - rest.trimStart().length;
  return first === 0 || second >= quote.length ? null : { first, second };
}

/**
 * Cuts a passage in two. The first half keeps its id, comment, statements and what was imported with it; the
 * second is a new passage with the same colour, tags and actors. White space at the cut belongs to neither.
 */
export const splitPassage: Command<Args, Result> = {
  name: 'split-passage',
  check: object({ id, at: whole() }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const before = await existing(read, 'passages', args.id);
    if (before.state !== 'anchored')
      throw invalidInput('A passage without a place in the text cannot be split.');
    const document = await existing(read, 'documents', before.document);
    const map = offsetMap(document.sections);
    const start = map.offsetOf(before.anchor.start);
    const end = map.offsetOf(before.anchor.end);
    if (start === null || end === null)
      throw conflict('The text of this passage is no longer in its document.');
    const halves = halvesOf(before.quote, args.at - start);
    if (args.at <= start || args.at >= end || halves === null)
      throw invalidInput('Put the caret between two words of the passage to split it there.');

    const text = await textAround(document, start, end, read);
    const first: PassageRecord = {
      ...before,
      ...makeAnchor(text, start, start + halves.first),
      changedAt: context.now,
    };
    const { annotation: _annotation, ...kept } = before;
    const second: PassageRecord = {
      ...kept,
      ...makeAnchor(text, start + halves.second, end),
      id: context.newId(),
      comment: '',
      tags: [...before.tags],
      createdAt: context.now,
      changedAt: context.now,
    };
    const links = await read.where('links', 'passage', [before.id]);
    const ops: Op[] = [
      put('passages', before, first),
      put('passages', null, second),
      ...links.map((link) =>
        put('links', null, {
          ...link,
          id: context.newId(),
          passage: second.id,
          createdAt: context.now,
        }),
      ),
    ];
    return { label: `Split “${brief(before.quote)}”`, kind: 'do', ops, result: { id: second.id } };
  },
};
