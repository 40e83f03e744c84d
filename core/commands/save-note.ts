import type { SpliceOp } from '../change.ts';
import { put } from '../change.ts';
import type { Check } from '../check.ts';
import { id, isObject, object, text, whole } from '../check.ts';
import { conflict } from '../errors.ts';
import type { SectionRecord } from '../records/section.ts';
import type { Block } from '../text/blocks.ts';
import { blocks } from '../text/check-block.ts';
import { withText } from '../records/note.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { spliceBetween } from '../text/splice-blocks.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';
import { keepWhenDue } from './note-versions.ts';

/** The one splice that turns a section's blocks into these; null when nothing differs. */
export function spliceTo(section: SectionRecord, after: readonly Block[]): SpliceOp | null {
  const splice = spliceBetween(section.blocks, after);
  return splice === null ? null : { op: 'splice', section: section.id, ...splice };
}

type Args = CommandArgs<'save-note'>;

const wholeArgs = object({ id, blocks });
const spliceArgs = object({
  id,
  splice: object({ of: text(16), at: whole(), removed: whole(), inserted: blocks }),
});

const check: Check<Args> = (value, where) =>
  isObject(value) && Object.hasOwn(value, 'splice')
    ? spliceArgs(value, where)
    : wholeArgs(value, where);

/** The text that an editor saves; throws `ConflictError` when it tells a difference to another text. */
function textAfter(args: Args, section: SectionRecord): Block[] {
  if ('blocks' in args) return args.blocks;
  const { of, at, removed, inserted } = args.splice;
  if (of !== fingerprintOf(section.blocks) || at + removed > section.blocks.length)
    throw conflict('The note was changed elsewhere in the meantime.');
  return section.blocks.toSpliced(at, removed, ...inserted);
}

/**
 * Saves what an editor holds of a note: only the blocks that changed are written. Every ten minutes of work,
 * and when the work is taken up again, the note is kept as it stood before.
 */
export const saveNote: Command<Args, null> = {
  name: 'save-note',
  check,
  async plan(args, read, context): Promise<Plan<null>> {
    const note = await existing(read, 'notes', args.id);
    const section = await existing(read, 'sections', note.section.id);
    const label = `Edited the note “${brief(note.title)}”`;
    const blocksAfter = textAfter(args, section);
    const splice = spliceTo(section, blocksAfter);
    if (splice === null) return { label, kind: 'text', ops: [], result: null };
    const length = plainTextOfBlocks(blocksAfter).length;
    const after = withText({ ...note, changedAt: context.now }, blocksAfter, length);
    const kept = await keepWhenDue(note, section, read, context);
    return { label, kind: 'text', ops: [...kept, splice, put('notes', note, after)], result: null };
  },
};
