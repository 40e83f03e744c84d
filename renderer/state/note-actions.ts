// What is done with notes from several places: each tells what happened and offers to undo it.

import { run } from '../services/library.ts';
import { announce } from '../ui/announce.tsx';
import { plural } from '../ui/plural.ts';
import { useLibrary } from './library.ts';
import { offerUndo } from './undoing.ts';
import { closeTab, tabKey } from './workspace.ts';

/** How notes are called: `“Harbour”`, `3 notes`. */
function inWords(ids: readonly string[]): string {
  const [id] = ids;
  const title = useLibrary.getState().notes.get(id ?? '')?.title;
  return ids.length === 1 && title !== undefined ? `“${title}”` : plural(ids.length, 'note');
}

/** Moves notes to the trash and closes their tabs. */
export async function trashNotes(ids: readonly string[]): Promise<void> {
  const words = inWords(ids);
  await run('trash-notes', { ids: [...ids] });
  for (const id of ids) closeTab(tabKey({ kind: 'note', id }));
  offerUndo(`Moved ${words} to the trash.`);
}

/** Brings notes back from the trash. */
export async function restoreNotes(ids: readonly string[]): Promise<void> {
  await run('restore-notes', { ids: [...ids] });
  offerUndo(`Restored ${inWords(ids)}.`);
}

/** Deletes notes of the trash for good; there is no undo. */
export async function deleteForGood(ids: readonly string[]): Promise<void> {
  const words = inWords(ids);
  await run('delete-notes', { ids: [...ids] });
  for (const id of ids) closeTab(tabKey({ kind: 'note', id }));
  announce(`Deleted ${words} for good`);
}

/** Pins notes to the top of the list, or takes them down. */
export async function pinNotes(ids: readonly string[], pinned: boolean): Promise<void> {
  await run('edit-notes', { ids: [...ids], pinned });
  offerUndo(`${pinned ? 'Pinned' : 'Unpinned'} ${inWords(ids)}.`);
}

/** Adds tags to notes, or takes them away. */
export async function tagNotes(
  ids: readonly string[],
  change: { add?: string[]; remove?: string[] },
): Promise<void> {
  const { add = [], remove = [] } = change;
  await run('edit-notes', { ids: [...ids], addTags: add, removeTags: remove });
  const words = [...add, ...remove].map((tag) => `#${tag}`).join(' ');
  offerUndo(
    add.length > 0 ? `Tagged ${inWords(ids)} ${words}.` : `Took ${words} from ${inWords(ids)}.`,
  );
}

/** Renames a tag everywhere, merges it with one there is, or (`to` null) removes it. */
export async function renameTag(from: string, to: string | null): Promise<void> {
  const { notes, passages } = await run('rename-tag', { from, to });
  const where = [
    ...(notes > 0 ? [plural(notes, 'note')] : []),
    ...(passages > 0 ? [plural(passages, 'passage')] : []),
  ].join(' and ');
  if (where === '') return;
  offerUndo(
    to === null ? `Took #${from} from ${where}.` : `Renamed #${from} to #${to} on ${where}.`,
  );
}
