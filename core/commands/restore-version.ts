import { put } from '../change.ts';
import { id, object } from '../check.ts';
import { notFound } from '../errors.ts';
import { withText } from '../records/note.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';
import { keepAsItStands } from './note-versions.ts';
import { spliceTo } from './save-note.ts';

/** Gives a note the title and text of one of its versions. What it was is kept as a version first. */
export const restoreVersion: Command<CommandArgs<'restore-version'>, null> = {
  name: 'restore-version',
  check: object({ id }),
  async plan(args, read, context): Promise<Plan<null>> {
    const version = await existing(read, 'versions', args.id);
    const note = await existing(read, 'notes', version.of);
    const section = await existing(read, 'sections', note.section.id);
    const text = await existing(read, 'sections', version.section.id);
    const splice = spliceTo(section, text.blocks);
    const length = plainTextOfBlocks(text.blocks).length;
    const titled = { ...note, title: version.title, changedAt: context.now };
    const isSame = splice === null && version.title === note.title;
    const kept = isSame ? [] : await keepAsItStands(note, section, read, context);
    // Room is never made by giving up the very version that is wanted.
    const own = new Set([version.id, version.section.id]);
    return {
      label: `Restored a version of the note “${brief(note.title)}”`,
      kind: 'do',
      ops: isSame
        ? []
        : [
            ...kept.filter((op) => op.op !== 'put' || !own.has(op.key)),
            ...(splice === null ? [] : [splice]),
            put('notes', note, withText(titled, text.blocks, length)),
          ],
      result: null,
    };
  },
};

type Kept = CommandResult<'keep-version'>;

/** Keeps a note as it stands now, as a version that is never thinned out. */
export const keepVersion: Command<CommandArgs<'keep-version'>, Kept> = {
  name: 'keep-version',
  check: object({ note: id }),
  async plan(args, read, context): Promise<Plan<Kept>> {
    const note = await existing(read, 'notes', args.note);
    const section = await read.get('sections', note.section.id);
    if (section === undefined) throw notFound('This note has lost its text.');
    const ops = await keepAsItStands(note, section, read, context, true);
    const label = `Kept a version of the note “${brief(note.title)}”`;
    return { label, kind: 'do', ops, result: null };
  },
};
