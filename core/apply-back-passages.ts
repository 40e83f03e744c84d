// What an undo or redo does to passages it does not name, and to those it brings back: each is to stand on
// its quote afterwards, or to be uncertain and say so.

import { foundAgain, standsIn } from './anchoring/find-again.ts';
import type { AnchorText } from './anchoring/make-anchor.ts';
import { anchorText, makeAnchor, sectionsAround } from './anchoring/make-anchor.ts';
import { offsetMap } from './anchoring/offsets.ts';
import type { Rebased } from './anchoring/rebase-passages.ts';
import { opsMoving, placedAt, spanOf, withPassages } from './anchoring/rebase-passages.ts';
import { shiftedPassage } from './apply-edit.ts';
import type { EditOp, Op, PutOp } from './change.ts';
import type { Reader } from './commands/command.ts';
import { groupBy } from './group-by.ts';
import type { DocumentRecord } from './records/document.ts';
import type { PassageRecord } from './records/passage.ts';
import type { SectionRecord } from './records/section.ts';
import { plainTextOfBlocks } from './text/plain.ts';

/** Records as the ops leave them; undefined where the ops do not touch one, null where it goes. */
export interface Played {
  document(id: string): DocumentRecord | null | undefined;
  section(id: string): SectionRecord | null | undefined;
}

const isEdit = (op: Op): op is EditOp => op.op === 'edit';
type PassagePut = Extract<PutOp, { table: 'passages' }>;
const isPassagePut = (op: Op): op is PassagePut => op.op === 'put' && op.table === 'passages';

/** The sections whose text the ops change, by document. */
function touchedSections(ops: readonly Op[]): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  const touch = (document: string, section: string): void => {
    touched.set(document, (touched.get(document) ?? new Set<string>()).add(section));
  };
  for (const op of ops)
    if (op.op === 'edit') touch(op.document, op.section);
    else if (op.op === 'put' && op.table === 'sections' && op.before !== null)
      touch(op.before.owner, op.key);
  return touched;
}

/** The passages in touched sections which no op puts: before the ops, and after them by arithmetic. */
async function ridingPassages(ops: readonly Op[], read: Reader): Promise<Rebased[]> {
  const named = new Set(ops.filter(isPassagePut).map((op) => op.key));
  const edits = groupBy(ops.filter(isEdit), (op) => op.section);
  const riding: Rebased[] = [];
  for (const [id, sections] of touchedSections(ops)) {
    const document = await read.get('documents', id);
    if (document === undefined) continue;
    const near = await read.passagesIn(document, [...sections]);
    for (const before of near)
      if (!named.has(before.id)) {
        const after = opsMoving(before, edits).reduce(shiftedPassage, before);
        riding.push({ before, after });
      }
  }
  return riding;
}

/** The text of some of a document's sections, as the ops leave them. */
async function textOf(
  { sections }: DocumentRecord,
  first: number,
  last: number,
  played: Played,
  read: Reader,
): Promise<AnchorText> {
  const ids = sections.slice(first, last + 1).map((one) => one.id);
  const untouched = ids.filter((id) => played.section(id) === undefined);
  const stored = await read.many('sections', untouched);
  const known = new Map(untouched.map((id, index) => [id, stored[index]]));
  const texts = ids.map((id) =>
    plainTextOfBlocks((played.section(id) ?? known.get(id))?.blocks ?? []),
  );
  return anchorText(sections, texts, first);
}

/** The stretch in which passages stand, with their context; empty when their sections are not there. */
async function textAround(
  document: DocumentRecord,
  passages: readonly PassageRecord[],
  played: Played,
  read: Reader,
): Promise<AnchorText> {
  const map = offsetMap(document.sections);
  let [first, last] = [document.sections.length, -1];
  for (const { anchor } of passages) {
    const start = map.offsetOf(anchor.start);
    const end = map.offsetOf(anchor.end);
    if (start === null || end === null) continue;
    const around = sectionsAround(document.sections, start, end);
    first = Math.min(first, around.first);
    last = Math.max(last, around.last);
  }
  return await textOf(document, Math.min(first, last + 1), last, played, read);
}

/** The records of passages of one document as they may stand in its text after the ops, by id. */
async function settledIn(
  document: DocumentRecord,
  passages: readonly PassageRecord[],
  played: Played,
  read: Reader,
  now: string,
): Promise<Map<string, PassageRecord>> {
  const text = await textAround(document, passages, played, read);
  const settled = new Map<string, PassageRecord>();
  let whole: AnchorText | null = null;
  for (const passage of passages) {
    const stands = standsIn(passage, text);
    const span = spanOf(passage, text);
    if (stands === 'exactly') continue;
    if (stands === 'nearly' && span !== null) {
      const anchored = makeAnchor(text, span.start, span.end);
      if (anchored.quote === passage.quote) {
        settled.set(passage.id, { ...passage, ...anchored });
        continue;
      }
    }
    whole ??= await textOf(document, 0, document.sections.length - 1, played, read);
    const expected = Math.min(span?.start ?? 0, whole.length);
    settled.set(
      passage.id,
      passage.state === 'anchored'
        ? foundAgain(passage, whole, expected, now)
        : placedAt(passage, { start: expected, end: expected }, whole),
    );
  }
  return settled;
}

/**
 * The ops with what passages need besides. Where nothing happened since the action, all of them stand as
 * they did, and these are the ops as given; after edits that are not on the stack they may not. One whose
 * quote does not stand at its place is found again by its very words and their context, or is uncertain.
 */
export async function withSettledPassages(
  ops: readonly Op[],
  played: Played,
  read: Reader,
  now: string,
): Promise<Op[]> {
  const riding = await ridingPassages(ops, read);
  const coming = ops.filter(isPassagePut).filter((op) => op.before === null);
  const concerned = [
    ...riding.map((one) => one.after),
    ...coming.map((op) => op.after).filter((one) => one !== null),
  ];
  const settled = new Map<string, PassageRecord>();
  for (const [id, passages] of groupBy(concerned, (one) => one.document)) {
    const known = played.document(id);
    const document = known === undefined ? await read.get('documents', id) : known;
    if (document === undefined || document === null) continue;
    const own = await settledIn(document, passages, played, read, now);
    for (const [key, one] of own) settled.set(key, one);
  }
  if (settled.size === 0) return [...ops];

  const moved = riding.flatMap(({ before }) => {
    const after = settled.get(before.id);
    return after === undefined ? [] : [{ before, after }];
  });
  const { edits, puts } = withPassages(ops.filter(isEdit), moved);
  const rest = edits.values();
  const fitted = ops.map((op): Op => {
    if (isEdit(op)) return rest.next().value ?? op;
    if (!isPassagePut(op) || op.before !== null) return op;
    return { ...op, after: settled.get(op.key) ?? op.after };
  });
  return [...fitted, ...puts];
}
