// What is done to concepts, from the list, their pages and wherever one is named.

import type { NewConcept } from '#core/commands/command-inputs.ts';
import { run } from '../services/library.ts';
import { plural } from '../ui/plural.ts';
import { useLibrary } from './library.ts';
import { offerUndo } from './undoing.ts';
import { openConcept } from './open-pages.ts';
import { closeTab, tabKey } from './workspace.ts';

/**
 * What a command is handed for a concept that was chosen by id or by its names, the outermost first. Those
 * it is to be part of are made first, in the same step of undo (`group`); its own record is made by the
 * command itself.
 */
export async function conceptToUse(
  chosen: string | { path: readonly string[] } | null,
  group: string,
): Promise<string | NewConcept | null> {
  if (chosen === null || typeof chosen === 'string') return chosen;
  let parent: string | null = null;
  const names = [...chosen.path];
  const name = names.pop() ?? '';
  for (const above of names) {
    const known = conceptCalled(above);
    parent =
      known ?? (await run('create-concept', { name: above, parent, definition: '' }, { group })).id;
  }
  return { name, parent, definition: '' };
}

/** The concept of this very name, whatever its case. */
function conceptCalled(name: string): string | null {
  const wanted = name.trim().toLowerCase();
  for (const one of useLibrary.getState().concepts.values())
    if (one.name.toLowerCase() === wanted) return one.id;
  return null;
}

/** Deletes a concept; its statements stay without one, what is below moves up. */
export async function deleteConcept(id: string): Promise<void> {
  const { concepts, conceptCounts } = useLibrary.getState();
  const name = concepts.get(id)?.name ?? '';
  const count = conceptCounts.get(id) ?? 0;
  await run('delete-concepts', { ids: [id] });
  closeTab(tabKey({ kind: 'concept', id }));
  const stay =
    count === 0
      ? ''
      : ` ${plural(count, 'statement')} ${count === 1 ? 'stays' : 'stay'} without a concept.`;
  offerUndo(`Deleted the concept “${name}”.${stay}`);
}

/** Makes one concept of two: the statements and what is below pass over to `into`. */
export async function mergeConcept(id: string, into: string): Promise<void> {
  const { concepts } = useLibrary.getState();
  const name = concepts.get(id)?.name ?? '';
  await run('merge-concepts', { into, ids: [id] });
  closeTab(tabKey({ kind: 'concept', id }));
  openConcept(into);
  offerUndo(`Merged “${name}” into “${concepts.get(into)?.name ?? ''}”.`);
}

/** Puts a concept below another, or with null at the top. */
export async function moveConcept(id: string, parent: string | null): Promise<void> {
  const { concepts } = useLibrary.getState();
  const before = concepts.get(id);
  if (before === undefined || before.parent === parent) return;
  await run('edit-concept', { id, fields: { parent } });
  const where = parent === null ? 'to the top' : `below “${concepts.get(parent)?.name ?? ''}”`;
  offerUndo(`Moved “${before.name}” ${where}.`);
}
