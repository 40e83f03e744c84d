// From places in the index to what a search answers: text and offsets come from the records as they stand
// now, so a place that changed meanwhile is never shown wrongly.

import { offsetMap } from '#core/anchoring/offsets.ts';
import type { Reader } from '#core/commands/command.ts';
import type { SearchHit, SearchKind } from '#core/library-api.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import type { TableName } from '#core/records/tables.ts';
import { searchTextOf } from '#core/text/inside-blocks.ts';
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

/** The records that places stand for, read at once. */
interface Found {
  documents: ReadonlyMap<string, DocumentRecord>;
  sections: ReadonlyMap<string, SectionRecord>;
  passages: ReadonlyMap<string, PassageRecord>;
  notes: ReadonlyMap<string, NoteRecord>;
  actors: ReadonlyMap<string, ActorRecord>;
  concepts: ReadonlyMap<string, ConceptRecord>;
  statements: ReadonlyMap<string, StatementRecord>;
}

async function recordsAt(places: readonly Place[], read: Reader): Promise<Found> {
  async function byId<T extends TableName>(table: T, ids: readonly string[]) {
    const records = await read.many(table, [...new Set(ids)]);
    return new Map(records.flatMap((one) => (one === undefined ? [] : [[one.id, one]])));
  }
  const idsOf = (...kinds: SearchKind[]): string[] =>
    places.filter((place) => kinds.includes(place.kind)).map((place) => place.id);
  const parts = places.filter((place) => place.part !== '').map((place) => place.part);
  const statements = await byId('statements', idsOf('statement'));
  const said = [...statements.values()].map((statement) => statement.passage);
  const [passages, notes, actors, concepts] = await Promise.all([
    byId('passages', [...idsOf('passage', 'comment'), ...said]),
    byId('notes', idsOf('note')),
    byId('actors', idsOf('actor')),
    byId('concepts', idsOf('concept')),
  ]);
  const owners = [...passages.values()].map((passage) => passage.document);
  const texts = [...notes.values()].map((note) => note.section.id);
  const [documents, sections] = await Promise.all([
    byId('documents', [...idsOf('document'), ...owners]),
    byId('sections', [...parts, ...texts]),
  ]);
  return { documents, sections, passages, notes, actors, concepts, statements };
}

function documentHit(place: Place, found: Found, phrases: readonly Phrase[]): SearchHit | null {
  const document = found.documents.get(place.id);
  if (document === undefined) return null;
  const { id, title } = document;
  const base = { kind: place.kind, id, title, document: id };
  if (place.part === '') {
    const inHead = snippetOf(documentHead(document), phrases);
    return inHead && { ...base, ...shown(inHead, 0, 0) };
  }
  const section = found.sections.get(place.part);
  const offset = offsetMap(document.sections).offsetOf({ section: place.part, offset: 0 });
  const inText = section && snippetOf(plainTextOfBlocks(section.blocks), phrases);
  if (!inText || offset === null) return null;
  return { ...base, ...shown(inText, offset + inText.start, offset + inText.end) };
}

function passageHit(place: Place, found: Found, phrases: readonly Phrase[]): SearchHit | null {
  const passage = found.passages.get(place.id);
  const document = passage && found.documents.get(passage.document);
  if (passage === undefined || document === undefined) return null;
  const isQuote = place.kind === 'passage';
  const snippet = snippetOf(isQuote ? passage.quote : commentText(passage), phrases);
  if (snippet === null) return null;
  const map = offsetMap(document.sections);
  const from = map.offsetOf(passage.anchor.start) ?? 0;
  const to = map.offsetOf(passage.anchor.end) ?? 0;
  const [start, end] = isQuote ? [from + snippet.start, from + snippet.end] : [from, to];
  const base = { kind: place.kind, id: passage.id, title: document.title, document: document.id };
  return { ...base, ...shown(snippet, start, end) };
}

function noteHit(place: Place, found: Found, phrases: readonly Phrase[]): SearchHit | null {
  const note = found.notes.get(place.id);
  const section = note && found.sections.get(note.section.id);
  if (note === undefined || section === undefined) return null;
  const { kind } = place;
  const { id, title } = note;
  const text = searchTextOf(section.blocks);
  const inText = snippetOf(text, phrases);
  if (inText !== null) return { kind, id, title, ...shown(inText, inText.start, inText.end) };
  if (snippetOf(title, phrases) === null) return null;
  return { kind, id, title, snippet: beginningOf(text), highlights: [], start: 0, end: 0 };
}

function actorHit(place: Place, found: Found, phrases: readonly Phrase[]): SearchHit | null {
  const actor = found.actors.get(place.id);
  if (actor === undefined) return null;
  const snippet = snippetOf(actorText(actor), phrases) ?? snippetOf(actor.name, phrases);
  return snippet && { kind: place.kind, id: actor.id, title: actor.name, ...shown(snippet, 0, 0) };
}

function conceptHit(place: Place, found: Found, phrases: readonly Phrase[]): SearchHit | null {
  const concept = found.concepts.get(place.id);
  if (concept === undefined) return null;
  const { id, name, definition } = concept;
  const snippet = snippetOf(definition, phrases) ?? snippetOf(name, phrases);
  return snippet && { kind: place.kind, id, title: name, ...shown(snippet, 0, 0) };
}

/** A statement's note leads to its passage. */
function statementHit(place: Place, found: Found, phrases: readonly Phrase[]): SearchHit | null {
  const statement = found.statements.get(place.id);
  const passage = statement && found.passages.get(statement.passage);
  const document = passage && found.documents.get(passage.document);
  if (statement === undefined || passage === undefined || document === undefined) return null;
  const snippet = snippetOf(statement.note, phrases);
  if (snippet === null) return null;
  const map = offsetMap(document.sections);
  const start = map.offsetOf(passage.anchor.start) ?? 0;
  const end = map.offsetOf(passage.anchor.end) ?? 0;
  const { id, title } = document;
  const base = { kind: place.kind, id: statement.id, title, document: id, passage: passage.id };
  return { ...base, ...shown(snippet, start, end) };
}

const hitOf: Record<SearchKind, typeof documentHit> = {
  document: documentHit,
  passage: passageHit,
  comment: passageHit,
  note: noteHit,
  actor: actorHit,
  concept: conceptHit,
  statement: statementHit,
};

/**
 * A document that was found by its title as well as in its text is one hit: the first place in the text,
 * at the rank of whichever came first.
 */
function withoutDoubleTitles(hits: readonly SearchHit[]): SearchHit[] {
  const isTitle = (hit: SearchHit): boolean => hit.kind === 'document' && hit.start === hit.end;
  const inText = new Map<string, SearchHit>();
  for (const hit of hits)
    if (hit.kind === 'document' && !isTitle(hit) && !inText.has(hit.id)) inText.set(hit.id, hit);
  return [...new Set(hits.map((hit) => (isTitle(hit) ? inText.get(hit.id) : undefined) ?? hit))];
}

/** The hits at these places, in their order; a place where nothing matches any more gives none. */
export async function hitsAt(
  places: readonly Place[],
  phrases: readonly Phrase[],
  read: Reader,
): Promise<SearchHit[]> {
  const found = await recordsAt(places, read);
  const hits = places.map((place) => hitOf[place.kind](place, found, phrases));
  return withoutDoubleTitles(hits.filter((hit) => hit !== null));
}
