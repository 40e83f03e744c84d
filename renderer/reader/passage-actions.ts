// What can be done to passages, from keys, the bar above the selection, the list and the card alike.

import type { NewActor } from '#core/commands/catalogue.ts';
import type { Role } from '#core/records/link.ts';
import type { Colour } from '#core/records/passage.ts';
import { run, undo } from '../services/library.ts';
import { act } from '../state/acts.ts';
import { selectPassages } from '../state/workspace.ts';
import { plural } from '../ui/plural.ts';
import { showToast } from '../ui/toast.tsx';
import type { Span } from './interval-index.ts';
import { readerOf, setSpan, useReading } from './reading.ts';

/** Makes a passage of a stretch of text and selects it; answers its id. */
export async function highlight(
  document: string,
  span: Span,
  colour: Colour,
): Promise<string | null> {
  useReading.setState({ colour });
  // Drawn at once; the library's answer, a few hundredths of a second later, takes its place.
  const takeBack = readerOf(document)?.preview(span, colour);
  const passages = [{ document, start: span.start, end: span.end, colour }];
  const { ids } = await run('create-passages', { passages }).catch((error: unknown) => {
    takeBack?.();
    throw error;
  });
  const [id] = ids;
  if (id === undefined) return null;
  setSpan(document, null);
  readerOf(document)?.clearSelection();
  selectPassages(document, [id]);
  return id;
}

/** Gives passages a colour. */
export async function recolour(ids: readonly string[], colour: Colour): Promise<void> {
  useReading.setState({ colour });
  await run('edit-passages', { ids: [...ids], colour });
}

/** Deletes passages and offers to take it back. */
export async function deletePassages(document: string, ids: readonly string[]): Promise<void> {
  await run('delete-passages', { ids: [...ids] });
  selectPassages(document, []);
  showToast(`Deleted ${plural(ids.length, 'passage')}.`, {
    action: { label: 'Undo', run: () => act(undo()) },
  });
}

/** Links passages to an actor, which may be made on the spot. */
export async function linkActor(
  ids: readonly string[],
  actor: string | NewActor,
  role: Role,
): Promise<void> {
  await run('link-passages', { passages: [...ids], actor, role });
}
