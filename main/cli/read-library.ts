// A document as the command line speaks of it: its text, its turns, its passages with code points.

import type { LibraryApi } from '#core/library-api.ts';
import type { DocumentBundle } from '#core/library-api.ts';
import { groupBy } from '#core/group-by.ts';
import { notFound } from '#core/errors.ts';
import type { ExportSubject } from '#core/export-api.ts';
import { offsetMap } from '#core/anchoring/offsets.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { codePointCounter } from '#core/text/code-points.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import type { TurnSpan } from '#core/text/turn-spans.ts';
import { turnSpans } from '#core/text/turn-spans.ts';

/** A passage with its place: UTF-16 `from` for looking up turns, code points for printing. */
export interface PlacedPassage {
  passage: PassageRecord;
  links: LinkRecord[];
  from: number;
  start: number;
  end: number;
}

/** A document as the command line tells of it. */
export interface ReadDocument {
  bundle: DocumentBundle;
  text: string;
  turns: TurnSpan[];
  /** By position in the text, then by creation. */
  passages: PlacedPassage[];
  /** UTF-16 to code points of this document; cheap when asked in ascending order. */
  points: (offset: number) => number;
}

/**
 * Throws `NotFoundError`, naming the id as it was typed, unless the library has such a record; what was
 * typed need not even look like an id.
 */
export async function mustExist(
  library: LibraryApi,
  kind: 'document' | 'note' | 'actor',
  id: string,
): Promise<void> {
  const { documents, notes, actors } = await library.overview(null);
  const records = { document: documents, note: notes, actor: actors }[kind];
  if (!records.some((one) => one.id === id))
    throw notFound(`There is no ${kind} with the id “${id}” in this library.`);
}

/**
 * The documents, notes and actors with these ids as what an export is made of. Throws `NotFoundError`, naming
 * the first id, as it was typed, that is none of the three.
 */
export async function chosen(
  library: Pick<LibraryApi, 'overview'>,
  ids: readonly string[],
): Promise<Extract<ExportSubject, { kind: 'selection' }>> {
  const overview = await library.overview(null);
  const subject = {
    kind: 'selection' as const,
    id: null,
    documents: new Set<string>(),
    actors: new Set<string>(),
    notes: new Set<string>(),
  };
  for (const id of ids) {
    const kind = (['documents', 'actors', 'notes'] as const).find((name) =>
      overview[name].some((one) => one.id === id),
    );
    if (kind === undefined)
      throw notFound(`There is no document, note or actor with the id “${id}” in this library.`);
    subject[kind].add(id);
  }
  return {
    ...subject,
    documents: [...subject.documents],
    actors: [...subject.actors],
    notes: [...subject.notes],
  };
}

/** Loads one document and works out what the lists need. */
export async function readDocument(library: LibraryApi, id: string): Promise<ReadDocument> {
  const bundle = await library.document({ id });
  const text = joinSections(bundle.sections.map((section) => plainTextOfBlocks(section.blocks)));
  const turns = turnSpans(bundle.sections.flatMap((section) => section.blocks));
  const map = offsetMap(bundle.document.sections);
  const byPassage = groupBy(bundle.links, (link) => link.passage);
  const placed = bundle.passages
    .map((passage) => ({
      passage,
      links: byPassage.get(passage.id) ?? [],
      from: map.offsetOf(passage.anchor.start) ?? 0,
      to: map.offsetOf(passage.anchor.end) ?? 0,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to || byCreation(a.passage, b.passage));
  const starts = codePointCounter(text);
  const ends = codePointCounter(text);
  const passages = placed.map(({ to, ...rest }) => ({
    ...rest,
    start: starts(rest.from),
    end: ends(to),
  }));
  return { bundle, text, turns, passages, points: codePointCounter(text) };
}

/** The order of lists without a place: by creation, then by id. */
export function byCreation(
  a: { createdAt: string; id: string },
  b: { createdAt: string; id: string },
): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
