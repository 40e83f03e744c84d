// What notes lead to when passages or actors become one.

import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { groupBy } from '../group-by.ts';
import type { Block, Cited, MentionKind } from '../text/blocks.ts';
import { citationsOf, mapEachRun, mapRuns, mentionsOf } from '../text/inside-blocks.ts';
import type { Context, Reader } from './command.ts';

/** The ops after which the blocks of notes that `changed` answers are others; it answers null for those that stay. */
async function withBlocks(
  changed: (block: Block) => Block | null,
  read: Reader,
  context: Context,
): Promise<Op[]> {
  const notes = await read.all('notes');
  const sections = await read.where(
    'sections',
    'owner',
    notes.map((note) => note.id),
  );
  const byNote = groupBy(sections, (section) => section.owner);
  return notes.flatMap((note) => {
    const splices: Op[] = (byNote.get(note.id) ?? []).flatMap((section) =>
      section.blocks.flatMap((block, at): Op[] => {
        const after = changed(block);
        if (after === null) return [];
        return [{ op: 'splice', section: section.id, at, removed: [block], inserted: [after] }];
      }),
    );
    if (splices.length === 0) return [];
    return [...splices, put('notes', note, { ...note, changedAt: context.now })];
  });
}

/**
 * The ops after which notes cite another passage in place of these. What a citation quotes stays as it
 * was written: it tells by itself that its source is another now.
 */
export async function recited(
  passages: ReadonlySet<string>,
  by: string,
  read: Reader,
  context: Context,
): Promise<Op[]> {
  const citing = <C extends Cited>(cited: C): C =>
    passages.has(cited.passage) ? { ...cited, passage: by } : cited;
  const changed = (block: Block): Block | null => {
    if (!citationsOf([block]).some(({ passage }) => passages.has(passage))) return null;
    if (block.type === 'citation') return citing(block);
    return mapRuns(block, (runs) =>
      mapEachRun(runs, (run) => [run.type === 'citation' ? citing(run) : run]),
    );
  };
  return await withBlocks(changed, read, context);
}

/**
 * The ops after which notes mention another record of a kind in place of these. The words stay until the note
 * is written again: what is shown is the record's present name.
 */
export async function rementioned(
  kind: MentionKind,
  ids: ReadonlySet<string>,
  by: string,
  read: Reader,
  context: Context,
): Promise<Op[]> {
  const isMeant = (run: { kind: MentionKind; id: string }): boolean =>
    run.kind === kind && ids.has(run.id);
  const changed = (block: Block): Block | null => {
    if (!mentionsOf([block]).some(isMeant)) return null;
    return mapRuns(block, (runs) =>
      mapEachRun(runs, (run) => [
        run.type === 'mention' && isMeant(run) ? { ...run, id: by } : run,
      ]),
    );
  };
  return await withBlocks(changed, read, context);
}
