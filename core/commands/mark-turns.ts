import { offsetMap, sectionStarts } from '../anchoring/offsets.ts';
import { editedDocument } from '../apply-edit.ts';
import type { EditOp } from '../change.ts';
import { id, list, nullable, object, text, whole } from '../check.ts';
import { isEqual } from '../equal.ts';
import { conflict } from '../errors.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { SectionRecord } from '../records/section.ts';
import type { Block } from '../text/blocks.ts';
import { markedParagraph } from '../text/mark-turns.ts';
import { plainTextOfBlock } from '../text/plain.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'mark-turns'>;
type TurnMark = Args['marks'][number];

const changed = (): Error =>
  conflict('The text has changed in the meantime; please look for the turns once more.');

/**
 * Says which lines of a document's paragraphs open a turn, and which do not. The text stays as it is, to the
 * letter, and so does every passage. Lines that are not named stay as they are. Throws `ConflictError` when
 * other words stand there than the caller saw.
 */
export const markTurns: Command<Args, null> = {
  name: 'mark-turns',
  check: object({
    document: id,
    marks: list(
      object({
        start: whole(),
        words: text(200),
        turn: nullable(object({ label: text(200), length: whole() })),
      }),
      1_000_000,
    ),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const document = await existing(read, 'documents', args.document);
    const bySection = marksBySection(document, args.marks);
    const stored = await read.many('sections', [...bySection.keys()]);
    const ops: EditOp[] = [];
    let after = document;
    for (const section of stored) {
      if (section === undefined) throw changed();
      for (const op of opsOf(section, bySection.get(section.id) ?? [], document.id)) {
        const whole: EditOp = { ...op, changed: [after.changedAt, context.now] };
        ops.push(whole);
        after = editedDocument(after, whole);
      }
    }
    const opened = args.marks.filter(({ turn }) => turn !== null).length;
    const what = opened === 0 ? 'Took marks of turns away' : `Marked ${counted(opened, 'turn')}`;
    return { label: `${what} in “${brief(document.title)}”`, kind: 'do', ops, result: null };
  },
};

/** The marks of each section, in order, with places in its own text. */
function marksBySection(
  { sections }: DocumentRecord,
  marks: readonly TurnMark[],
): Map<string, TurnMark[]> {
  const map = offsetMap(sections);
  const starts = new Map(
    sectionStarts(sections).map((start, index) => [sections[index]?.id ?? '', start]),
  );
  const found = new Map<string, TurnMark[]>();
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const { section } = map.pointAt(mark.start);
    const start = mark.start - (starts.get(section) ?? 0);
    const own = found.get(section);
    if (own === undefined) found.set(section, [{ ...mark, start }]);
    else own.push({ ...mark, start });
  }
  return found;
}

/** One op for each paragraph that becomes another, relative to what the one before left. */
function opsOf(
  { id: section, blocks }: SectionRecord,
  marks: readonly TurnMark[],
  document: string,
): Omit<EditOp, 'changed'>[] {
  const ops: Omit<EditOp, 'changed'>[] = [];
  let from = 0;
  let next = 0;
  let shift = 0;
  for (const [index, block] of blocks.entries()) {
    const words = plainTextOfBlock(block);
    const end = from + words.length;
    const own: TurnMark[] = [];
    for (; (marks[next]?.start ?? Infinity) <= end; next += 1) {
      const mark = marks[next];
      if (mark !== undefined) own.push(mark);
    }
    const inserted = own.length === 0 ? null : marked(block, words, own, from);
    if (inserted !== null && !isEqual(inserted, [block])) {
      const at = index + shift;
      const text = { removed: [block], inserted };
      const place = { document, section, at, from, cut: 0, grown: 0 };
      ops.push({ op: 'edit', ...place, text, except: [] });
      shift += inserted.length - 1;
    }
    from = end + 1;
  }
  if (next < marks.length) throw changed();
  return ops;
}

function marked(block: Block, words: string, marks: readonly TurnMark[], from: number): Block[] {
  const stands = marks.every((one) => words.startsWith(one.words, one.start - from));
  const made =
    block.type === 'paragraph' && stands
      ? markedParagraph(
          block,
          marks.map(({ start, turn }) => ({ at: start - from, turn })),
        )
      : null;
  if (made === null) throw changed();
  return made;
}
