import type { SpliceOp } from '../change.ts';
import { put } from '../change.ts';
import { id, object } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { SectionRecord } from '../records/section.ts';
import type { Block } from '../text/blocks.ts';
import { blocks } from '../text/check-block.ts';
import { withText } from '../records/note.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';
import { keepWhenDue } from './note-versions.ts';

/**
 * The one splice that turns a section's blocks into these: what stands between the blocks that are
 * equal at the start and those equal at the end. Null when nothing differs.
 */
export function spliceTo(section: SectionRecord, blocksAfter: readonly Block[]): SpliceOp | null {
  const before = section.blocks;
  const shorter = Math.min(before.length, blocksAfter.length);
  let start = 0;
  while (start < shorter && isEqual(before[start], blocksAfter[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isEqual(before.at(-1 - end), blocksAfter.at(-1 - end))) end += 1;
  const removed = before.slice(start, before.length - end);
  const inserted = blocksAfter.slice(start, blocksAfter.length - end);
  if (removed.length === 0 && inserted.length === 0) return null;
  return { op: 'splice', section: section.id, at: start, removed, inserted };
}

/**
 * Saves what an editor holds of a note: only the blocks that changed are written. Every ten minutes of work,
 * and when the work is taken up again, the note is kept as it stood before.
 */
export const saveNote: Command<CommandArgs<'save-note'>, null> = {
  name: 'save-note',
  check: object({ id, blocks }),
  async plan(args, read, context): Promise<Plan<null>> {
    const note = await existing(read, 'notes', args.id);
    const section = await existing(read, 'sections', note.section.id);
    const label = `Edited the note “${brief(note.title)}”`;
    const splice = spliceTo(section, args.blocks);
    if (splice === null) return { label, kind: 'text', ops: [], result: null };
    const length = plainTextOfBlocks(args.blocks).length;
    const after = withText({ ...note, changedAt: context.now }, args.blocks, length);
    const kept = await keepWhenDue(note, section, read, context);
    return { label, kind: 'text', ops: [...kept, splice, put('notes', note, after)], result: null };
  },
};
