import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { groupBy } from '../group-by.ts';
import type { Block, Cited } from '../text/blocks.ts';
import { citationsOf, mapEachRun, mapRuns } from '../text/inside-blocks.ts';
import type { Context, Reader } from './command.ts';

function citingAnother(block: Block, passages: ReadonlySet<string>, by: string): Block {
  const changed = <C extends Cited>(cited: C): C =>
    passages.has(cited.passage) ? { ...cited, passage: by } : cited;
  if (block.type === 'citation') return changed(block);
  return mapRuns(block, (runs) =>
    mapEachRun(runs, (run) => [run.type === 'citation' ? changed(run) : run]),
  );
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
        if (!citationsOf([block]).some(({ passage }) => passages.has(passage))) return [];
        const inserted = [citingAnother(block, passages, by)];
        return [{ op: 'splice', section: section.id, at, removed: [block], inserted }];
      }),
    );
    if (splices.length === 0) return [];
    return [...splices, put('notes', note, { ...note, changedAt: context.now })];
  });
}
