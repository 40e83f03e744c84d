// What can be done to passages, from keys, the bar above the selection, the list and the card alike.

import type { NewActor } from '#core/commands/command-inputs.ts';
import type { Role } from '#core/records/link.ts';
import type { Colour } from '#core/records/passage.ts';
import { longestQuote } from '#core/records/passage.ts';
import { run } from '../services/library.ts';
import { offerUndo } from '../state/undoing.ts';
import { selectPassages } from '../state/workspace.ts';
import { plural } from '../ui/plural.ts';
import type { Span } from './interval-index.ts';
import { layersOf } from './passage-layer-handles.ts';
import { readerOf, setSpan, useReading } from './reading.ts';

/**
 * What stands at a span of the text on the screen, so that the library makes nothing of offsets when other
 * words stand there by now; nothing for a document that is not open, or a span too long to be a passage.
 */
export function wordsAt(document: string, span: Span): { quote?: string } {
  const quote = readerOf(document)?.textAt(span);
  return quote === undefined || quote.length > longestQuote ? {} : { quote };
}

/** Sends what is typed in a document and not yet saved, so that offsets on the screen are the library's. */
export async function flushed(document: string): Promise<void> {
  await readerOf(document)?.flush?.();
}

/** Makes a passage of a stretch of text and selects it; answers its id. */
export async function highlight(
  document: string,
  span: Span,
  colour: Colour,
): Promise<string | null> {
  useReading.setState({ colour });
  // Drawn at once; the library's answer, a few hundredths of a second later, takes its place.
  const takeBack = readerOf(document)?.preview(span, colour);
  const { start, end } = span;
  const passages = [{ document, start, end, colour, ...wordsAt(document, span) }];
  const made = flushed(document).then(() => run('create-passages', { passages }));
  const { ids } = await made.catch((error: unknown) => {
    takeBack?.();
    throw error;
  });
  const [id] = ids;
  if (id === undefined) return null;
  // Whoever went on meanwhile and selected other words keeps them.
  const selected = readerOf(document)?.selectedSpan() ?? null;
  if (selected === null || (selected.start === start && selected.end === end)) {
    setSpan(document, null);
    readerOf(document)?.clearSelection();
  }
  selectPassages(document, [id]);
  return id;
}

/** Gives passages of a document a colour. */
export async function recolour(
  document: string,
  ids: readonly string[],
  colour: Colour,
): Promise<void> {
  useReading.setState({ colour });
  const takeBack = layersOf(document)?.previewColour(ids, colour);
  await run('edit-passages', { ids: [...ids], colour }).catch((error: unknown) => {
    takeBack?.();
    throw error;
  });
}

/** Gives a passage other edges. */
export async function moveEdges(document: string, id: string, { start, end }: Span): Promise<void> {
  const words = wordsAt(document, { start, end });
  await flushed(document);
  await run('move-passage', { id, start, end, ...words });
}

/** Cuts a passage in two where the caret stands and selects both. */
export async function splitPassage(document: string, id: string, at: number): Promise<void> {
  await flushed(document);
  const second = await run('split-passage', { id, at });
  selectPassages(document, [id, second.id]);
  offerUndo('Split the passage in two.');
}

/** Makes one passage of several and selects it. */
export async function mergePassages(document: string, ids: readonly string[]): Promise<void> {
  await flushed(document);
  const { id } = await run('merge-passages', { ids: [...ids] });
  selectPassages(document, [id]);
  offerUndo(`Merged ${plural(ids.length, 'passage')}.`);
}

/** Adds tags to passages and takes others away, in one step. */
export async function changeTags(
  ids: readonly string[],
  addTags: string[],
  removeTags: string[],
): Promise<void> {
  await run('edit-passages', { ids: [...ids], addTags, removeTags });
}

/** Deletes passages and offers to take it back. */
export async function deletePassages(document: string, ids: readonly string[]): Promise<void> {
  await run('delete-passages', { ids: [...ids] });
  selectPassages(document, []);
  offerUndo(`Deleted ${plural(ids.length, 'passage')}.`);
}

/** Links passages to an actor, which may be made on the spot. */
export async function linkActor(
  ids: readonly string[],
  actor: string | NewActor,
  role: Role,
): Promise<void> {
  await run('link-passages', { passages: [...ids], actor, role });
}
