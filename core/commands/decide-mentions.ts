import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object, optional, text, whole } from '../check.ts';
import { anchorText, makeAnchor } from '../anchoring/make-anchor.ts';
import { expectWords } from './anchor-in.ts';
import type { DecisionRecord } from '../records/decision.ts';
import { verdict } from '../records/decision.ts';
import type { DocumentRecord } from '../records/document.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Context, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting, existing } from './lookups.ts';
import { offsetMap } from '../anchoring/offsets.ts';

type Args = CommandArgs<'decide-mentions'>;
type Result = CommandResult<'decide-mentions'>;

/**
 * Keeps what the user says of mentions, in place of what was said of the same places for the same actors
 * before. A mention accepted within passages links these to the actor (about), unless they are linked to it
 * already in whatever role. Throws `ConflictError` when other words stand there than the user saw.
 */
export const decideMentions: Command<Args, Result> = {
  name: 'decide-mentions',
  check: object({
    document: id,
    mentions: list(
      object({
        actor: id,
        start: whole(),
        end: whole(),
        surface: text(1000),
        verdict,
        replaces: optional(id),
      }),
      100_000,
    ),
  }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const document = await existing(read, 'documents', args.document);
    const actors = await allExisting(
      read,
      'actors',
      args.mentions.map((one) => one.actor),
    );
    const stored = await read.many(
      'sections',
      document.sections.map((one) => one.id),
    );
    const texts = stored.map((one) => (one === undefined ? '' : plainTextOfBlocks(one.blocks)));
    const text = anchorText(document.sections, texts);
    const before = await read.where('decisions', 'document', [document.id]);
    const keyOf = ({ actor, at }: Pick<DecisionRecord, 'actor' | 'at'>): string =>
      `${actor} ${at.section} ${at.offset}`;
    const byId = new Map(before.map((one) => [one.id, one]));
    const standing = new Map(before.map((one) => [keyOf(one), one]));
    const ops: Op[] = [];
    const ids: string[] = [];
    for (const { actor, start, end, surface, verdict: said, replaces } of args.mentions) {
      expectWords(text, start, end, surface);
      const { anchor, prefix, suffix } = makeAnchor(text, start, end);
      const at = anchor.start;
      // What stands at this place in the record may be said of a mention that stands elsewhere by now.
      const there = standing.get(keyOf({ actor, at }));
      const isSame =
        there?.surface === surface && there.prefix === prefix && there.suffix === suffix;
      const replaced = byId.get(replaces ?? '');
      const old = (replaced?.actor === actor ? replaced : isSame ? there : null) ?? null;
      if (old !== null && old === there && isSame && old.verdict === said) {
        ids.push(old.id);
        continue;
      }
      const decision: DecisionRecord = {
        id: old?.id ?? context.newId(),
        actor,
        document: document.id,
        verdict: said,
        at,
        surface,
        prefix,
        suffix,
        createdAt: context.now,
      };
      standing.set(keyOf(decision), decision);
      ids.push(decision.id);
      ops.push(put('decisions', old, decision));
    }
    const links = await linkOps(args, document, read, context);
    const [one] = actors;
    const [mention] = args.mentions;
    const what =
      mention !== undefined && args.mentions.length === 1
        ? `“${brief(mention.surface)}”`
        : counted(args.mentions.length, 'mention');
    const whom = one !== undefined && actors.length === 1 ? ` as ${brief(one.name)}` : '';
    const did = args.mentions.every((other) => other.verdict === 'rejected')
      ? 'Rejected'
      : args.mentions.every((other) => other.verdict === 'accepted')
        ? 'Accepted'
        : 'Decided on';
    return {
      label: `${did} ${what}${whom} in “${brief(document.title)}”`,
      kind: 'do',
      ops: [...ops, ...links],
      result: { ids },
    };
  },
};

/** The links of passages in which accepted mentions stand. */
async function linkOps(
  args: Args,
  document: DocumentRecord,
  read: Reader,
  context: Context,
): Promise<Op[]> {
  const accepted = args.mentions.filter((one) => one.verdict === 'accepted');
  if (accepted.length === 0) return [];
  const passages = await read.where('passages', 'document', [document.id]);
  const links = await read.where('links', 'document', [document.id]);
  const linked = new Set(links.map(({ passage, actor }) => `${passage} ${actor}`));
  const map = offsetMap(document.sections);
  const ops: Op[] = [];
  for (const passage of passages) {
    if (passage.state !== 'anchored') continue;
    const start = map.offsetOf(passage.anchor.start);
    const end = map.offsetOf(passage.anchor.end);
    if (start === null || end === null) continue;
    for (const one of accepted) {
      const key = `${passage.id} ${one.actor}`;
      if (one.start < start || one.end > end || linked.has(key)) continue;
      linked.add(key);
      ops.push(
        put('links', null, {
          id: context.newId(),
          passage: passage.id,
          actor: one.actor,
          role: 'about',
          document: document.id,
          createdAt: context.now,
        }),
      );
    }
  }
  return ops;
}
