// `show`: one record whole, whatever its kind.

import { id as checkId } from '#core/check.ts';
import { invalidInput, notFound } from '#core/errors.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { actorView, wholeActor } from './actors.ts';
import type { CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';
import { readDocument } from './read-library.ts';
import { documentView, linkViews, noteView, passageView } from './views.ts';

interface Shown {
  view: object;
  text: string | null;
}

/** `show ID [--text] [--json]`: the plain text of a document or note is printed as it is. */
export const show: CliReader = (rest) => {
  const { words, flags } = readOptions(rest, [], ['text', 'json']);
  const [id] = words;
  if (id === undefined || words.length !== 1) throw new UsageError('show needs one id.');
  return async ({ library, output }) => {
    const shown = isId(id) ? await find(library.store.library, id) : null;
    if (shown === null) throw notFound(`There is nothing with the id “${id}” in this library.`);
    if (!flags.has('text')) output.result(shown.view, JSON.stringify(shown.view, null, 2));
    else if (shown.text === null)
      throw invalidInput(`“${id}” has no text: only documents, passages and notes have one.`);
    else output.raw(shown.text);
    return 0;
  };
};

/** Whether a word can be an id at all; the library refuses to look for others. */
function isId(word: string): boolean {
  try {
    checkId(word, 'The id');
    return true;
  } catch {
    return false;
  }
}

async function find(calls: StoreOwnerApi, id: string): Promise<Shown | null> {
  const overview = await calls.overview(null);
  const { documents, actors, notes, linkCounts, statementCounts, settings } = overview;
  if (documents.some((one) => one.id === id)) {
    const read = await readDocument(calls, id);
    const blocks = read.bundle.sections.flatMap((section) => section.blocks);
    return { view: { record: 'document', ...documentView(read), blocks }, text: read.text };
  }
  const actor = actors.find((one) => one.id === id);
  if (actor !== undefined) {
    const view = actorView(actor, linkCounts[id] ?? 0, statementCounts[id] ?? 0);
    const whole = await wholeActor(calls, overview, id);
    return { view: { record: 'actor', ...view, ...whole }, text: null };
  }
  const note = notes.find((one) => one.id === id);
  if (note !== undefined) {
    const { section } = await calls.note({ id });
    return {
      view: { record: 'note', ...noteView(note, section), blocks: section.blocks },
      text: plainTextOfBlocks(section.blocks),
    };
  }
  return findPassageOrLink(
    calls,
    id,
    new Map(actors.map((one) => [one.id, one])),
    settings.colourNames,
  );
}

async function findPassageOrLink(
  calls: StoreOwnerApi,
  id: string,
  actors: ReadonlyMap<string, ActorRecord>,
  colourNames: readonly string[],
): Promise<Shown | null> {
  const [passage] = (await calls.passages({ ids: [id] })).passages;
  if (passage !== undefined) {
    const read = await readDocument(calls, passage.document);
    const placed = read.passages.find((one) => one.passage.id === id);
    if (placed === undefined) return null;
    return {
      view: { record: 'passage', ...passageView(placed, read, actors, colourNames) },
      text: passage.quote,
    };
  }
  const page = await calls.records({ table: 'links', limit: 100_000 });
  const link = page.records.find((one) => one.id === id);
  if (link === undefined || !('passage' in link)) return null;
  const read = await readDocument(calls, link.document);
  const placed = read.passages.find((one) => one.passage.id === link.passage);
  const view =
    placed === undefined ? undefined : linkViews(placed, read, actors).find((one) => one.id === id);
  return view === undefined ? null : { view: { record: 'link', ...view }, text: null };
}
