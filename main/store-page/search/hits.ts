// From places in the index to what a search answers: text and offsets come from the records as they stand
// now, so a place that changed meanwhile is never shown wrongly.

import { offsetMap } from '#core/anchoring/offsets.ts';
import type { Reader } from '#core/commands/command.ts';
import type { SearchHit } from '#core/library-api.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { actorText, commentText, documentHead } from './entries.ts';
import type { Place } from './index-api.ts';
import type { Phrase } from './query.ts';
import type { Snippet } from './snippet.ts';
import { beginningOf, snippetOf } from './snippet.ts';

type Shown = Pick<SearchHit, 'snippet' | 'highlights' | 'start' | 'end'>;

const shown = (found: Snippet, start: number, end: number): Shown => ({
  snippet: found.text,
  highlights: found.highlights,
  start,
  end,
});

/** The phrases as they may stand apart from each other, in title and text. */
function firstOf(texts: readonly string[], phrases: readonly Phrase[]): Snippet | null {
  for (const text of texts) {
    const found = snippetOf(text, phrases);
    if (found !== null) return found;
  }
  return null;
}

async function documentHit(
  place: Place,
  document: DocumentRecord,
  phrases: readonly Phrase[],
  read: Reader,
): Promise<SearchHit | null> {
  const { id, title } = document;
  const base = { kind: place.kind, id, title, document: id };
  if (place.part === '') {
    const found = snippetOf(documentHead(document), phrases);
    return found === null ? null : { ...base, ...shown(found, 0, 0) };
  }
  const section = await read.get('sections', place.part);
  const offset = offsetMap(document.sections).offsetOf({ section: place.part, offset: 0 });
  const found = section && snippetOf(plainTextOfBlocks(section.blocks), phrases);
  if (!found || offset === null) return null;
  return { ...base, ...shown(found, offset + found.start, offset + found.end) };
}

function passageHit(
  place: Place,
  passage: PassageRecord,
  document: DocumentRecord,
  phrases: readonly Phrase[],
): SearchHit | null {
  const isQuote = place.kind === 'passage';
  const found = snippetOf(isQuote ? passage.quote : commentText(passage), phrases);
  if (found === null) return null;
  const map = offsetMap(document.sections);
  const from = map.offsetOf(passage.anchor.start) ?? 0;
  const to = map.offsetOf(passage.anchor.end) ?? 0;
  const [start, end] = isQuote ? [from + found.start, from + found.end] : [from, to];
  const base = { kind: place.kind, id: passage.id, title: document.title, document: document.id };
  return { ...base, ...shown(found, start, end) };
}

async function noteHit(place: Place, phrases: readonly Phrase[], read: Reader) {
  const note = await read.get('notes', place.id);
  const section = note && (await read.get('sections', note.section.id));
  if (note === undefined || section === undefined) return null;
  const { id, title } = note;
  const text = plainTextOfBlocks(section.blocks);
  const inText = snippetOf(text, phrases);
  if (inText !== null)
    return { kind: place.kind, id, title, ...shown(inText, inText.start, inText.end) };
  if (snippetOf(title, phrases) === null) return null;
  return {
    kind: place.kind,
    id,
    title,
    snippet: beginningOf(text),
    highlights: [],
    start: 0,
    end: 0,
  };
}

async function actorHit(place: Place, phrases: readonly Phrase[], read: Reader) {
  const actor = await read.get('actors', place.id);
  if (actor === undefined) return null;
  const found = firstOf([actorText(actor), actor.name], phrases);
  return found && { kind: place.kind, id: actor.id, title: actor.name, ...shown(found, 0, 0) };
}

/** What is shown of one place; null when nothing matches there any more. */
async function hitAt(
  place: Place,
  phrases: readonly Phrase[],
  read: Reader,
): Promise<SearchHit | null> {
  if (place.kind === 'note') return await noteHit(place, phrases, read);
  if (place.kind === 'actor') return await actorHit(place, phrases, read);
  if (place.kind === 'document') {
    const document = await read.get('documents', place.id);
    return document ? await documentHit(place, document, phrases, read) : null;
  }
  const passage = await read.get('passages', place.id);
  const document = passage && (await read.get('documents', passage.document));
  return passage && document ? passageHit(place, passage, document, phrases) : null;
}

/** The hits at these places, in their order. */
export async function hitsAt(
  places: readonly Place[],
  phrases: readonly Phrase[],
  read: Reader,
): Promise<SearchHit[]> {
  const hits = await Promise.all(places.map((place) => hitAt(place, phrases, read)));
  return hits.filter((hit) => hit !== null);
}
