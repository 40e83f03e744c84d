// What windows and main may read of the library.

import { findCandidates } from '#core/anchoring/candidates.ts';
import { inReadingOrder } from '#core/apply.ts';
import { holdingsOf } from '#core/commands/actor-holdings.ts';
import type { Reader } from '#core/commands/command.ts';
import { notFound } from '#core/errors.ts';
import type { HistoryEntry } from '#core/history.ts';
import type {
  ActorBundle,
  CandidatePlace,
  ConceptBundle,
  DocumentBundle,
  HistoryItem,
  HistoryList,
  HoldingsBundle,
  LibraryApi,
  NoteBundle,
  Overview,
} from '#core/library-api.ts';
import type { Backlinks } from '#core/notes/backlinks-api.ts';
import type { LinkedKind } from '#core/notes/note-places.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { defaultSettings } from '#core/records/settings.ts';
import type { VersionRecord } from '#core/records/version.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import type { NoteLinks } from './note-links.ts';
import { backlinksTo } from './backlinks.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Counts } from './counts.ts';
import { databaseReader } from './database-reader.ts';
import { placesOf } from './passage-table.ts';
import type { LibraryStore } from './store.ts';

/** What the store keeps in memory beside the database. */
export interface Derived {
  counts(): Promise<Counts>;
  noteLinks: NoteLinks;
}

/** All that the library's lists show. */
async function overview(store: LibraryStore, derived: Derived): Promise<Overview> {
  const read = databaseReader(store.database);
  const counts = await derived.counts();
  const [documents, actors, concepts, notes, settings] = await Promise.all([
    read.all('documents'),
    read.all('actors'),
    read.all('concepts'),
    read.all('notes'),
    read.get('settings', defaultSettings.id),
  ]);
  return {
    seq: store.appliedSeq,
    documents,
    counts: counts.byDocument(),
    actors,
    linkCounts: counts.byActor(),
    concepts,
    conceptCounts: counts.statementsByConcept(),
    statementCounts: counts.statementsByActor(),
    notes,
    settings: settings ?? defaultSettings,
    history: store.history,
  };
}

/** A document with its text, passages and links. */
async function documentBundle(store: LibraryStore, id: string): Promise<DocumentBundle> {
  const read = databaseReader(store.database);
  const document = await read.get('documents', id);
  if (document === undefined) throw notFound('This document is no longer in the library.');
  const [stored, passages, links, statements, decisions] = await Promise.all([
    read.many(
      'sections',
      document.sections.map((one) => one.id),
    ),
    read.where('passages', 'document', [id]),
    read.where('links', 'document', [id]),
    read.where('statements', 'document', [id]),
    read.where('decisions', 'document', [id]),
  ]);
  const sections = stored.filter((section) => section !== undefined);
  const { appliedSeq: seq } = store;
  return { seq, document, sections, passages, links, statements, decisions };
}

async function noteBundle(store: LibraryStore, id: string): Promise<NoteBundle> {
  const read = databaseReader(store.database);
  const note = await read.get('notes', id);
  const section = note && (await read.get('sections', note.section.id));
  if (note === undefined || section === undefined)
    throw notFound('This note is no longer in the library.');
  return { seq: store.appliedSeq, note, section };
}

/** An actor's links and statements with the passages they belong to. */
async function actorBundle(store: LibraryStore, id: string): Promise<ActorBundle> {
  const read = databaseReader(store.database);
  const actor = await read.get('actors', id);
  if (actor === undefined) throw notFound('This actor is no longer in the library.');
  const decisions = await read.where('decisions', 'actor', [id]);
  const { links, statements } = await namedIn(id, read);
  const passages = await passagesOf([...links, ...statements], read);
  const all = await read.where(
    'links',
    'passage',
    passages.map((one) => one.id),
  );
  const coLinks = all.filter((link) => link.actor !== id);
  return { seq: store.appliedSeq, actor, links, statements, decisions, passages, coLinks };
}

/** The links and statements that name an actor, each once. */
async function namedIn(
  actor: string,
  read: Reader,
): Promise<{ links: LinkRecord[]; statements: StatementRecord[] }> {
  const [links, ...said] = await Promise.all([
    read.where('links', 'actor', [actor]),
    read.where('statements', 'speaker', [actor]),
    read.where('statements', 'organisation', [actor]),
    read.where('statements', 'targets', [actor]),
  ]);
  const byId = new Map(said.flat().map((statement) => [statement.id, statement]));
  return { links, statements: inReadingOrder(byId.values()) };
}

/** The passages that links or statements belong to, each once. */
async function passagesOf(
  records: readonly { passage: string }[],
  read: Reader,
): Promise<PassageRecord[]> {
  const found = await read.many('passages', [...new Set(records.map((one) => one.passage))]);
  return inReadingOrder(found.filter((passage) => passage !== undefined));
}

async function conceptBundle(store: LibraryStore, id: string): Promise<ConceptBundle> {
  const read = databaseReader(store.database);
  const concept = await read.get('concepts', id);
  if (concept === undefined) throw notFound('This concept is no longer in the library.');
  const statements = await read.where('statements', 'concept', [id]);
  const passages = await passagesOf(statements, read);
  return { seq: store.appliedSeq, concept, statements, passages };
}

/** What names any of these actors, and how many notes cite what is said of or by them. */
async function holdings(
  store: LibraryStore,
  derived: Derived,
  actors: readonly string[],
): Promise<HoldingsBundle> {
  const held = await holdingsOf(actors, databaseReader(store.database));
  const passages = new Set([...held.links, ...held.statements].map((one) => one.passage));
  const targets = [...passages].map((id) => `passage ${id}` as const);
  const notes = await derived.noteLinks.notesTo(targets, store.database);
  return { seq: store.appliedSeq, ...held, notes: notes.length };
}

/** The cited passages that count as a passage, a document or an actor: what it is, holds or is linked to. */
async function passagesAbout(
  { document, passage, actor }: { document?: string; passage?: string; actor?: string },
  store: LibraryStore,
  { noteLinks }: Derived,
): Promise<Set<string>> {
  const wanted = new Set(passage === undefined ? [] : [passage]);
  if (actor !== undefined) {
    const { links, statements } = await namedIn(actor, databaseReader(store.database));
    for (const one of [...links, ...statements]) wanted.add(one.passage);
  }
  if (document !== undefined) {
    const record = await store.database.records('documents').get(document);
    const sections = new Set(record?.sections.map((one) => one.id));
    // The passages that are cited at all are far fewer than those of a document.
    const places = await placesOf(await noteLinks.passages(store.database), store.database);
    for (const [id, section] of places) if (sections.has(section)) wanted.add(id);
  }
  return wanted;
}

async function citingNotes(
  about: { document?: string; passage?: string; actor?: string },
  store: LibraryStore,
  derived: Derived,
): Promise<NoteRecord[]> {
  const passages = await passagesAbout(about, store, derived);
  const targets = [...passages].map((id) => `passage ${id}` as const);
  return inReadingOrder(await derived.noteLinks.notesTo(targets, store.database));
}

async function backlinks(
  about: { kind: LinkedKind; id: string },
  store: LibraryStore,
  derived: Derived,
): Promise<Backlinks> {
  const { kind, id } = about;
  const passages = kind === 'note' ? [] : await passagesAbout({ [kind]: id }, store, derived);
  return await backlinksTo(about, passages, derived.noteLinks, store.database);
}

/** The versions of a note, the newest first. */
async function versionsOf(store: LibraryStore, note: string): Promise<VersionRecord[]> {
  const found = await databaseReader(store.database).where('versions', 'of', [note]);
  return found.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

async function versionBundle(store: LibraryStore, id: string) {
  const read = databaseReader(store.database);
  const version = await read.get('versions', id);
  const section = version && (await read.get('sections', version.section.id));
  if (version === undefined || section === undefined)
    throw notFound('This version is no longer in the library.');
  return { version, section };
}

/** What can be undone and done again, with the moment of each action's last Change. */
async function historyList(store: LibraryStore): Promise<HistoryList> {
  const itemsOf = async (entries: readonly HistoryEntry[]): Promise<HistoryItem[]> => {
    // A Change holds all its ops, which may be whole texts: only those are read that must be.
    const older = entries.filter((one) => one.at === undefined);
    const rows = await store.database.changes.bulkGet(older.map((one) => one.seqs.at(-1) ?? 0));
    const moments = new Map(older.map((one, index) => [one, rows[index]?.at ?? '']));
    return entries
      .map((one) => ({ id: one.id, label: one.label, at: one.at ?? moments.get(one) ?? '' }))
      .reverse();
  };
  return { undo: await itemsOf(store.stacks.undo), redo: await itemsOf(store.stacks.redo) };
}

async function candidatesOf(store: LibraryStore, id: string): Promise<CandidatePlace[]> {
  const read = databaseReader(store.database);
  const passage = await read.get('passages', id);
  const document = passage && (await read.get('documents', passage.document));
  if (passage === undefined || document === undefined)
    throw notFound('This passage is no longer in the library.');
  const stored = await read.many(
    'sections',
    document.sections.map((one) => one.id),
  );
  const texts = stored.map((one) => (one === undefined ? '' : plainTextOfBlocks(one.blocks)));
  return findCandidates(joinSections(texts), passage);
}

type Reads = Pick<
  LibraryApi,
  | 'overview'
  | 'documentCounts'
  | 'document'
  | 'note'
  | 'actor'
  | 'concept'
  | 'holdings'
  | 'passages'
  | 'paragraphs'
  | 'citingNotes'
  | 'backlinks'
  | 'noteVersions'
  | 'noteVersion'
  | 'history'
  | 'candidates'
>;

/** The reading calls of the library; each sees it between two Changes. */
export function libraryReads(store: LibraryStore, derived: Derived): Reads {
  return {
    overview: () => store.inTurn(() => overview(store, derived)),
    documentCounts: ({ ids }) => store.inTurn(async () => (await derived.counts()).byDocument(ids)),
    document: ({ id }) => store.inTurn(() => documentBundle(store, id)),
    note: ({ id }) => store.inTurn(() => noteBundle(store, id)),
    actor: ({ id }) => store.inTurn(() => actorBundle(store, id)),
    concept: ({ id }) => store.inTurn(() => conceptBundle(store, id)),
    holdings: ({ actors }) => store.inTurn(() => holdings(store, derived, actors)),
    passages: ({ ids }) =>
      store.inTurn(async () => {
        const read = databaseReader(store.database);
        const wanted = [...new Set(ids)];
        const found = await read.many('passages', wanted);
        const passages = found.filter((passage) => passage !== undefined);
        return { passages, links: await read.where('links', 'passage', wanted) };
      }),
    paragraphs: ({ ids }) => store.inTurn(() => paragraphsOf(store.database, ids)),
    history: () => store.inTurn(() => historyList(store)),
    candidates: ({ passage }) => store.inTurn(() => candidatesOf(store, passage)),
    citingNotes: (args) => store.inTurn(() => citingNotes(args, store, derived)),
    backlinks: (args) => store.inTurn(() => backlinks(args, store, derived)),
    noteVersions: ({ note }) => store.inTurn(() => versionsOf(store, note)),
    noteVersion: ({ id }) => store.inTurn(() => versionBundle(store, id)),
  };
}
