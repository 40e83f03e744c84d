// What is done with several actors at once. Each tells what happened and offers to undo it.

import type { CommandArgs } from '#core/commands/catalogue.ts';
import { previewDeletion } from '#core/commands/preview-actors.ts';
import { ask, run } from '../services/library.ts';
import { deleteActor } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { offerUndo } from '../state/undoing.ts';
import { openActor } from '../state/open-pages.ts';
import { closeTab, tabKey } from '../state/workspace.ts';
import { plural } from '../ui/plural.ts';

const nameOf = (id: string): string => useLibrary.getState().actors.get(id)?.name ?? '';

/** Deletes actors with their links, and closes their pages. */
export async function deleteActors(ids: readonly string[]): Promise<void> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    await deleteActor(only);
    return;
  }
  const holdings = await ask('holdings', { actors: [...ids] });
  const went = previewDeletion(new Set(ids), holdings);
  await run('delete-actors', { ids: [...ids] });
  for (const id of ids) closeTab(tabKey({ kind: 'actor', id }));
  offerUndo(`Deleted ${plural(ids.length, 'actor')}${deletionWords(went)}.`);
}

/** What went along, and what is left without them: `: 3 links went along, 1 statement stays`. */
function deletionWords({ links, statements }: ReturnType<typeof previewDeletion>): string {
  const parts = [
    ...(links === 0 ? [] : [`${plural(links, 'link')} went along`]),
    ...(statements === 0
      ? []
      : [`${plural(statements, 'statement stays', 'statements stay')} without them`]),
  ];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

/** Changes the same of several actors. */
export async function editActors(
  ids: readonly string[],
  fields: CommandArgs<'edit-actors'>['fields'],
): Promise<void> {
  await run('edit-actors', { ids: [...ids], fields });
  const [only] = ids;
  offerUndo(
    only !== undefined && ids.length === 1
      ? `Changed ${nameOf(only)}.`
      : `Changed ${plural(ids.length, 'actor')}.`,
  );
}

/** Merges actors into one of them, which is opened; the pages of the others are closed. */
export async function mergeActors(args: CommandArgs<'merge-actors'>): Promise<void> {
  const others = args.ids.filter((id) => id !== args.into);
  const [only] = others;
  const what =
    only !== undefined && others.length === 1 ? nameOf(only) : plural(others.length, 'actor');
  const into = nameOf(args.into);
  await run('merge-actors', args);
  for (const id of others) closeTab(tabKey({ kind: 'actor', id }));
  offerUndo(`Merged ${what} into ${into}.`);
  openActor(args.into);
}

/** Answers the id of the second actor. */
export async function splitActor(args: CommandArgs<'split-actor'>): Promise<string> {
  const made = await run('split-actor', args);
  offerUndo(`Split ${made.name} from ${nameOf(args.id)}.`);
  return made.id;
}
