import type { AnchorText } from '../anchoring/make-anchor.ts';
import { anchorText, makeAnchor, sectionsAround } from '../anchoring/make-anchor.ts';
import type { Rebase, Rebased } from '../anchoring/rebase-passages.ts';
import {
  placedAt,
  rebasedPassage,
  spanOf,
  textAt,
  withPassages,
} from '../anchoring/rebase-passages.ts';
import type { Region } from '../anchoring/text-edit-regions.ts';
import { editsByRegion, regionsOf } from '../anchoring/text-edit-regions.ts';
import { offsetMap } from '../anchoring/offsets.ts';
import type { Op } from '../change.ts';
import { id, list, object, oneOf, optional, text, whole } from '../check.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { PassageRecord } from '../records/passage.ts';
import { longestQuote, passageStates, review } from '../records/passage.ts';
import { blocks } from '../text/check-block.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs } from './catalogue.ts';
import type { RestoredPlace } from './command-inputs.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import type { SectionPlan } from './edit-text-sections.ts';
import { planSections } from './edit-text-sections.ts';
import type { Stretch } from './edit-text-stretch.ts';
import { apart, findStretch, readSections, trustedEdits } from './edit-text-stretch.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'edit-text'>;

const lengthOf = ({ sections }: DocumentRecord): number =>
  sections.reduce((sum, one) => sum + one.length + 1, -1);

/** The passages that the edits may concern: those in the sections they fall on, or near them. */
async function passagesNear(
  document: DocumentRecord,
  plan: SectionPlan,
  regions: readonly Region[],
  restored: readonly RestoredPlace[],
  read: Reader,
): Promise<PassageRecord[]> {
  const numbers = new Set<number>();
  for (const { from, cut } of regions) {
    const { first, last } = sectionsAround(document.sections, from, from + cut);
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  const ids = new Set([...numbers].map((number) => document.sections[number]?.id ?? ''));
  for (const op of plan.edits) ids.add(op.section);
  for (const op of plan.puts) if (op.table === 'sections' && op.before !== null) ids.add(op.key);
  const near = await read.passagesIn(document, [...ids]);
  const known = new Set(near.map((one) => one.id));
  const others = restored.map((one) => one.id).filter((one) => !known.has(one));
  const found = await read.many('passages', others);
  return [...near, ...found.filter((one) => one?.document === document.id)].filter(
    (one) => one !== undefined,
  );
}

/** The text before and after, of the sections in which these passages and places stand and their context. */
async function textsAround(
  document: DocumentRecord,
  stretch: Stretch,
  plan: SectionPlan,
  regions: readonly Region[],
  passages: readonly PassageRecord[],
  restored: readonly RestoredPlace[],
  read: Reader,
): Promise<{ before: AnchorText; after: AnchorText }> {
  let first = stretch.first;
  let last = stretch.first + stretch.sections.length - 1;
  const include = (from: number, to: number): void => {
    first = Math.min(first, from);
    last = Math.max(last, to);
  };
  const includeAround = (start: number, end: number): void => {
    const around = sectionsAround(document.sections, start, end);
    include(around.first, around.last);
  };
  const map = offsetMap(document.sections);
  for (const { from, cut } of regions) includeAround(from, from + cut);
  for (const { anchor } of passages)
    includeAround(
      map.offsetOf(anchor.start) ?? stretch.from,
      map.offsetOf(anchor.end) ?? stretch.from,
    );
  for (const { start, end } of restored) {
    const around = sectionsAround(plan.sections, start, end);
    include(
      plan.sections[around.first]?.origin ?? first,
      plan.sections[around.last]?.origin ?? last,
    );
  }
  const stands = new Map(stretch.sections.map((one) => [one.id, one]));
  const missing = [
    ...(await readSections(document, first, stretch.first - 1, read)),
    ...(await readSections(document, stretch.first + stretch.sections.length, last, read)),
  ];
  for (const one of missing) stands.set(one.id, one);
  const textOf = (section: string): string => plainTextOfBlocks(stands.get(section)?.blocks ?? []);
  const refs = document.sections.slice(first, last + 1);
  const later = plan.sections.filter((one) => one.origin >= first && one.origin <= last);
  return {
    before: anchorText(
      document.sections,
      refs.map((one) => textOf(one.id)),
      first,
    ),
    after: anchorText(
      plan.sections,
      later.map((one) => plan.texts.get(one.id) ?? textOf(one.id)),
      Math.max(
        0,
        plan.sections.findIndex((one) => one.origin >= first),
      ),
    ),
  };
}

/** The passage where an editor's own undo puts it back; null when the text there is not what it says. */
function restoredPassage(
  passage: PassageRecord,
  place: RestoredPlace,
  after: AnchorText,
): PassageRecord | null {
  const { start, end, state, quote } = place;
  if (end < start || end > after.length) return null;
  const { review: _mapped, ...rest } = passage;
  const kept = place.review === undefined ? rest : { ...passage, review: place.review };
  if (state !== 'anchored')
    return start === end && quote === passage.quote
      ? { ...placedAt(kept, place, after), state }
      : null;
  if (quote === '' || textAt(after, place) !== quote) return null;
  const anchored = makeAnchor(after, start, end);
  return anchored.quote === quote ? { ...kept, ...anchored, state } : null;
}

function rebasedAll(
  passages: readonly PassageRecord[],
  restored: readonly RestoredPlace[],
  rebase: Rebase,
): Rebased[] {
  const places = new Map(restored.map((one) => [one.id, one]));
  return passages.flatMap((before) => {
    if (spanOf(before, rebase.before) === null) return [];
    const place = places.get(before.id);
    const back = place === undefined ? null : restoredPassage(before, place, rebase.after);
    return [{ before, after: back ?? rebasedPassage(before, rebase) }];
  });
}

const edit = object({ from: whole(), cut: whole(), grown: whole() });
const hunk = object({ at: whole(), removed: blocks, inserted: blocks });
const place = object({
  id,
  start: whole(),
  end: whole(),
  state: oneOf(passageStates),
  quote: text(longestQuote),
  review: optional(review),
});

/** Saves an editor's changes of a document's text; its passages follow. */
export const editText: Command<Args, null> = {
  name: 'edit-text',
  check: object({
    document: id,
    session: id,
    hunks: list(hunk, 100_000),
    edits: list(edit, 1_000_000),
    restored: optional(list(place, 100_000)),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const document = await existing(read, 'documents', args.document);
    const restored = args.restored ?? [];
    const length = Math.max(0, lengthOf(document));
    const told = regionsOf(args.edits, length);
    const stretch = await findStretch(document, apart(args.hunks), told ?? [], read);
    const { edits, regions } = trustedEdits(args.edits, told, stretch, length);
    const sections = planSections(document, stretch, regions, context);

    const passages = await passagesNear(document, sections, regions, restored, read);
    const texts = await textsAround(document, stretch, sections, regions, passages, restored, read);
    const rebase: Rebase = {
      regions,
      parts: editsByRegion(edits, regions),
      ...texts,
      now: context.now,
    };
    const followed = withPassages(sections.edits, rebasedAll(passages, restored, rebase));
    const ops: Op[] = [...followed.edits, ...sections.puts, ...followed.puts];
    return {
      label: `Edited the text of “${brief(document.title)}”`,
      kind: 'do',
      group: args.session,
      ops,
      result: null,
    };
  },
};
