// What the readable exports (Markdown, HTML, PDF) show: documents with their passages in order, notes,
// and actors with what they say and what is said of them. Made from records, without regard to a format.

import { speakerOf } from '../actors/speaker.ts';
import { offsetMap } from '../anchoring/offsets.ts';
import { notFound } from '../errors.ts';
import type { ExportSubject } from '../export-api.ts';
import type { ActorRecord } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Role } from '../records/link.ts';
import { roles } from '../records/link.ts';
import { isListed } from '../records/note.ts';
import type { Colour, PassageRecord, PassageState } from '../records/passage.ts';
import type { Block } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import { joinSections, plainTextOfBlock, plainTextOfBlocks } from '../text/plain.ts';
import type { TurnSpan } from '../text/turn-spans.ts';
import { turnSpans } from '../text/turn-spans.ts';
import type { DossierExport } from './dossier-export.ts';
import { dossierExport } from './dossier-export.ts';
import type { CitingNote, ExportRecords, RecordIndex } from './export-records.ts';
import { inOrder, indexRecords } from './export-records.ts';
import type { NoteExport } from './note-export.ts';
import { noteExport } from './note-export.ts';
import type { NamedActor, StatementExport } from './statement-export.ts';
import { statementsOf } from './statement-export.ts';

/** The actors of one passage in one role. */
export interface RoleActors {
  role: Role;
  actors: { id: string; name: string }[];
}

/** A passage with all that is known of it, names in place of ids. */
export interface PassageExport {
  id: string;
  /** 1, 2, 3 … in the order of the document. */
  number: number;
  /** Where it stands in the document's plain text (UTF-16, end exclusive); null when it stands nowhere. */
  place: { start: number; end: number; paragraph: number } | null;
  state: PassageState;
  quote: string;
  comment: string;
  tags: string[];
  colour: Colour;
  colourName: string;
  /** Who says it, as `speakerOf` decides. */
  speaker: string | null;
  /** The actors among those who say it, with their names. */
  speakers: NamedActor[];
  /** In the order of `roles`; roles without actors are absent. */
  actors: RoleActors[];
  /** In the order in which they were made. */
  statements: readonly StatementExport[];
  citedBy: readonly CitingNote[];
  /** ISO UTC with milliseconds. */
  createdAt: string;
}

/** A document's whole text with its passages. */
export interface DocumentExport {
  document: DocumentRecord;
  blocks: Block[];
  /** Where each block starts in the plain text, in UTF-16 units. */
  starts: number[];
  passages: PassageExport[];
}

/** An actor's passages of one document, by role in the order of `roles`. */
export interface ActorDocument {
  document: DocumentRecord;
  byRole: { role: Role; passages: PassageExport[] }[];
}

/** An actor's passages from all documents that are exported, and its dossier. */
export interface ActorExport {
  actor: ActorRecord;
  documents: ActorDocument[];
  dossier: DossierExport;
}

/** Everything an export of this subject shows; lists are in creation order. */
export interface ExportModel {
  subject: ExportSubject;
  documents: DocumentExport[];
  actors: ActorExport[];
  notes: NoteExport[];
}

/** Gathers what an export shows. Throws `NotFoundError` when the subject is not among the records. */
export function exportModel(records: ExportRecords, subject: ExportSubject): ExportModel {
  const index = indexRecords(records);
  const documents = documentsOnce(index);
  switch (subject.kind) {
    case 'document':
      return {
        subject,
        documents: [documents(found(index.document(subject.id), 'document'))],
        actors: [],
        notes: [],
      };
    case 'note':
      return {
        subject,
        documents: [],
        actors: [],
        notes: [noteExport(found(index.note(subject.id), 'note'), index)],
      };
    case 'actor': {
      const actor = found(index.actor(subject.id), 'actor');
      return { subject, documents: [], actors: [actorExport(actor, index, documents)], notes: [] };
    }
    case 'selection':
    case 'all': {
      const chosen = chosenOf(records, subject);
      return {
        subject,
        documents: chosen.documents.map(documents),
        actors: chosen.actors.map((actor) => actorExport(actor, index, documents)),
        notes: chosen.notes.map((note) => noteExport(note, index)),
      };
    }
  }
}

/** What several things come to, in creation order; what is no longer there is left out. */
export function chosenOf(
  records: Pick<ExportRecords, 'documents' | 'actors' | 'notes'>,
  subject: Extract<ExportSubject, { kind: 'selection' | 'all' }>,
): Pick<ExportRecords, 'documents' | 'actors' | 'notes'> {
  const among = <T extends { id: string; createdAt: string }>(
    all: readonly T[],
    ids: readonly string[] | null,
  ): T[] => {
    const wanted = new Set(ids);
    return inOrder(ids === null ? all : all.filter(({ id }) => wanted.has(id)));
  };
  const { documents, actors, notes } =
    subject.kind === 'all' ? { documents: null, actors: null, notes: null } : subject;
  return {
    documents: among(records.documents, documents),
    actors: among(records.actors, actors),
    notes: among(records.notes.filter(isListed), notes),
  };
}

function found<T>(record: T | undefined, what: string): T {
  if (record === undefined) throw notFound(`The ${what} to export is not in the library.`);
  return record;
}

/** A document as it is exported; each is prepared once. */
export type Documents = (document: DocumentRecord) => DocumentExport;

/** Several actors speak in one document; it is prepared once. */
function documentsOnce(index: RecordIndex): Documents {
  const made = new Map<string, DocumentExport>();
  return (document) => {
    const known = made.get(document.id);
    if (known !== undefined) return known;
    const fresh = documentExport(document, index);
    made.set(document.id, fresh);
    return fresh;
  };
}

/** A document with its text and its passages; sections are asked of the index one by one. */
export function documentExport(document: DocumentRecord, index: RecordIndex): DocumentExport {
  const stored = document.sections.map((ref) => index.section(ref.id)?.blocks ?? []);
  // A section without blocks still counts as an empty line, and so does an empty paragraph.
  const sections = stored.map((blocks) => (blocks.length === 0 ? [paragraph('')] : blocks));
  const texts = sections.map(plainTextOfBlocks);
  const refs = document.sections.map((ref, at) => ({ id: ref.id, length: texts[at]?.length ?? 0 }));
  const blocks = sections.flat();
  const starts: number[] = [];
  let next = 0;
  for (const block of blocks) {
    starts.push(next);
    next += plainTextOfBlock(block).length + 1;
  }
  const text = joinSections(texts);
  const turns = turnSpans(blocks);
  const map = offsetMap(refs);
  const placed = index.passagesOf(document.id).map((passage) => {
    const start = map.offsetOf(passage.anchor.start);
    const end = map.offsetOf(passage.anchor.end);
    const stands = passage.state !== 'orphaned' && start !== null && end !== null && start < end;
    const place = stands ? { start, end: Math.min(end, text.length) } : null;
    return { passage, place };
  });
  placed.sort((a, b) => placeOf(a) - placeOf(b) || (a.place?.end ?? 0) - (b.place?.end ?? 0));
  const passages = placed.map(({ passage, place }, at): PassageExport => {
    const numbered =
      place === null ? null : { ...place, paragraph: paragraphAt(starts, place.start) };
    return passageExport(passage, at + 1, numbered, { turns, document }, index);
  });
  return { document, blocks, starts, passages };
}

function placeOf(entry: { place: { start: number } | null }): number {
  return entry.place?.start ?? Number.MAX_SAFE_INTEGER;
}

/** The number of the block an offset stands in, counted from 1. */
function paragraphAt(starts: readonly number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next === -1 ? starts.length : next;
}

function passageExport(
  passage: PassageRecord,
  number: number,
  place: PassageExport['place'],
  { turns, document }: { turns: readonly TurnSpan[]; document: DocumentRecord },
  index: RecordIndex,
): PassageExport {
  const links = index.linksOfPassage(passage.id);
  const actors = roles.flatMap((role): RoleActors[] => {
    const named = links
      .filter((link) => link.role === role)
      .flatMap((link) => index.actor(link.actor) ?? [])
      .map(({ id, name }) => ({ id, name }));
    return named.length === 0 ? [] : [{ role, actors: named }];
  });
  const start = place?.start ?? null;
  const speaker = speakerOf(start, links, index.actors, turns, place?.end, document.speakers);
  return {
    id: passage.id,
    number,
    place,
    state: passage.state,
    quote: passage.quote,
    comment: passage.comment,
    tags: passage.tags,
    colour: passage.colour,
    colourName: index.colourName(passage.colour),
    speaker: speaker?.name ?? null,
    speakers: (speaker?.actors ?? [])
      .flatMap((id) => index.actor(id) ?? [])
      .map(({ id, name }) => ({ id, name })),
    actors,
    statements: statementsOf(passage.id, index),
    citedBy: index.notesCiting(passage.id),
    createdAt: passage.createdAt,
  };
}

/** An actor with its passages by document, and its dossier. */
export function actorExport(
  actor: ActorRecord,
  index: RecordIndex,
  documents: Documents,
): ActorExport {
  const links = index.linksOfActor(actor.id);
  const ids = new Set(links.map((link) => link.document));
  const own = inOrder([...ids].flatMap((id) => index.document(id) ?? []));
  return {
    actor,
    documents: own.map((document) => ({
      document,
      byRole: roles.flatMap((role) => {
        const wanted = new Set(
          links.filter((link) => link.role === role).map((link) => link.passage),
        );
        const passages = documents(document).passages.filter((passage) => wanted.has(passage.id));
        return passages.length === 0 ? [] : [{ role, passages }];
      }),
    })),
    dossier: dossierExport(actor, index, documents),
  };
}
