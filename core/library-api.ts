// THE list of calls a window may make on the library. The store page serves it, windows and main
// connect to it; nothing else reaches the database.

import type { SuggestionList } from './actors/suggestion-list.ts';
import { id, list, nothing, object, oneOf, optional, text, whole } from './check.ts';
import type { HistoryState } from './change.ts';
import type { ActorHoldings } from './commands/actor-holdings.ts';
import type { Backlinks } from './notes/backlinks-api.ts';
import type { LinkedKind } from './notes/note-places.ts';
import { linkedKinds } from './notes/note-places.ts';
import type { ActorRecord } from './records/actor.ts';
import type { ConceptRecord } from './records/concept.ts';
import type { DecisionRecord } from './records/decision.ts';
import type { DocumentRecord } from './records/document.ts';
import type { LinkRecord } from './records/link.ts';
import type { NoteRecord } from './records/note.ts';
import type { PassageRecord } from './records/passage.ts';
import type { SectionRecord } from './records/section.ts';
import type { SettingsRecord } from './records/settings.ts';
import type { StatementRecord } from './records/statement.ts';
import type { VersionRecord } from './records/version.ts';
import type { MentionCalls } from './mentions-api.ts';
import { mentionCallNames, mentionChecks } from './mentions-api.ts';
import type { ArgumentChecks } from './rpc.ts';

/** How many passages a document has, and how many different actors they are linked to. */
export interface DocumentCounts {
  passages: number;
  actors: number;
}

/** All that the library's lists show; bodies are loaded one by one. */
export interface Overview {
  seq: number;
  documents: DocumentRecord[];
  /** By document id; a document without passages is absent. */
  counts: Record<string, DocumentCounts>;
  actors: ActorRecord[];
  /** Number of links by actor id; an actor without links is absent. */
  linkCounts: Record<string, number>;
  concepts: ConceptRecord[];
  /** Number of statements by concept id; a concept without any is absent. */
  conceptCounts: Record<string, number>;
  /** Number of statements by the id of an actor that speaks, is spoken for or is aimed at. */
  statementCounts: Record<string, number>;
  notes: NoteRecord[];
  settings: SettingsRecord;
  history: HistoryState;
}

/** A document with all that is drawn with it. `seq`, here and below, is the Change up to which this holds. */
export interface DocumentBundle {
  seq: number;
  document: DocumentRecord;
  /** In the document's order. */
  sections: SectionRecord[];
  /** In no particular order. */
  passages: PassageRecord[];
  links: LinkRecord[];
  statements: StatementRecord[];
  decisions: DecisionRecord[];
}

/** A note with its text. */
export interface NoteBundle {
  seq: number;
  note: NoteRecord;
  section: SectionRecord;
}

/** An actor's links and statements with the passages they belong to. */
export interface ActorBundle {
  seq: number;
  actor: ActorRecord;
  links: LinkRecord[];
  /** Those in which it is speaker, organisation or target. */
  statements: StatementRecord[];
  decisions: DecisionRecord[];
  passages: PassageRecord[];
  /** Links of other actors to the same passages. */
  coLinks: LinkRecord[];
}

/** A concept's statements with the passages they belong to. */
export interface ConceptBundle {
  seq: number;
  concept: ConceptRecord;
  statements: StatementRecord[];
  passages: PassageRecord[];
}

/** What names any of some actors, for the previews of merging, splitting and deleting them. */
export interface HoldingsBundle extends ActorHoldings {
  seq: number;
  /** How many notes cite passages that are linked to one of them, or on which one is named. */
  notes: number;
}

/** What a search can look through, and what a hit can be. */
export const searchKinds = [
  'document',
  'passage',
  'comment',
  'note',
  'actor',
  'concept',
  'statement',
] as const;
/** One of `searchKinds`. */
export type SearchKind = (typeof searchKinds)[number];

/** A place that matches a search. */
export interface SearchHit {
  kind: SearchKind;
  /** The record's own id (a comment's is its passage's). */
  id: string;
  title: string;
  /** A stretch of the text around the first match. */
  snippet: string;
  /** Where the matches stand in the snippet: UTF-16, end exclusive. */
  highlights: { start: number; end: number }[];
  /** Where the first match stands in the plain text of the document or note: UTF-16, end exclusive. */
  start: number;
  end: number;
  /** The document to open, when the hit is a document, passage, comment or statement. */
  document?: string;
  /** The passage a statement stands on. */
  passage?: string;
}

/** An action of the history. */
export interface HistoryItem {
  id: string;
  label: string;
  /** When it was done, last: ISO UTC with milliseconds. */
  at: string;
}

/** What can be undone and done again, the next one first. */
export interface HistoryList {
  undo: HistoryItem[];
  redo: HistoryItem[];
}

/** A place where a passage without one may stand: UTF-16 in the document, end exclusive. */
export interface CandidatePlace {
  start: number;
  end: number;
  quote: string;
  /** A little of the text on either side. */
  before: string;
  after: string;
  /** How much the quote agrees, from 0 to 1. */
  similarity: number;
}

/** A command to run; `id` makes a repeated call apply once. */
export interface RunCall {
  id: string;
  command: string;
  args?: unknown;
  /** Calls of one group, such as the files of one import, are one step of undo. */
  group?: string;
  /** What the step is called in the history, in place of what the command calls it. */
  label?: string;
}

/** The answer to a command: the Change's number and what the command returns. */
export interface RunResult {
  seq: number;
  result: unknown;
}

/**
 * The calls. A call throws `InvalidInputError` for arguments of another shape, `NotFoundError` when the
 * record it is for is not there.
 */
export interface LibraryApi extends MentionCalls {
  /** All lists of the library, without texts. */
  overview(args: null): Promise<Overview>;
  /** The counts of these documents; those without passages are absent. */
  documentCounts(args: { ids: string[] }): Promise<Record<string, DocumentCounts>>;
  document(args: { id: string }): Promise<DocumentBundle>;
  note(args: { id: string }): Promise<NoteBundle>;
  actor(args: { id: string }): Promise<ActorBundle>;
  concept(args: { id: string }): Promise<ConceptBundle>;
  /** Actors that do not exist hold nothing. */
  holdings(args: { actors: string[] }): Promise<HoldingsBundle>;
  /** The passages with these ids that exist, with their links. */
  passages(args: { ids: string[] }): Promise<{ passages: PassageRecord[]; links: LinkRecord[] }>;
  /**
   * In which paragraph of its document each passage begins, counted from 1; orphaned passages and those that do
   * not exist are absent.
   */
  paragraphs(args: { ids: string[] }): Promise<Record<string, number>>;
  /** The notes that cite any passage of this document or actor, or this passage. */
  citingNotes(args: { document?: string; passage?: string; actor?: string }): Promise<NoteRecord[]>;
  /**
   * The notes that mention or cite something: itself, or for a document its passages, for an actor those that
   * are linked to it; with the lines in which they do.
   */
  backlinks(args: { kind: LinkedKind; id: string }): Promise<Backlinks>;
  /** The kept versions of a note, the newest first; `noteVersion` has the text of one. */
  noteVersions(args: { note: string }): Promise<VersionRecord[]>;
  noteVersion(args: { id: string }): Promise<{ version: VersionRecord; section: SectionRecord }>;
  /** Runs a command of `commands/`. */
  run(args: RunCall): Promise<RunResult>;
  /** Takes back the last action, or does it again; answers what it was. */
  /** With `of`, the id of a call or its group, only if that is the last action: else a `ConflictError`. */
  undo(args: { id: string; of?: string }): Promise<{ seq: number; label: string }>;
  /** Does the action again that was taken back last. `id`, here and above, is that of the call. */
  redo(args: { id: string }): Promise<{ seq: number; label: string }>;
  /** All that can be undone and done again. */
  history(args: null): Promise<HistoryList>;
  /** The places most like a passage of the review list, the best first, at most five. */
  candidates(args: { passage: string }): Promise<CandidatePlace[]>;
  /** What can be proposed about who is named and quoted in a document; `seq`: the Change after which it was read. */
  suggestions(args: { document: string }): Promise<SuggestionList & { seq: number }>;
  /** The best hits of these kinds, or of every kind. */
  search(args: { text: string; limit: number; kinds?: SearchKind[] }): Promise<SearchHit[]>;
}

/** The checks of their arguments, by name. */
export const libraryApiChecks: ArgumentChecks<LibraryApi> = {
  ...mentionChecks,
  overview: nothing,
  documentCounts: object({ ids: list(id, 100_000) }),
  document: object({ id }),
  note: object({ id }),
  actor: object({ id }),
  concept: object({ id }),
  holdings: object({ actors: list(id, 100_000) }),
  passages: object({ ids: list(id, 100_000) }),
  paragraphs: object({ ids: list(id, 100_000) }),
  citingNotes: object({ document: optional(id), passage: optional(id), actor: optional(id) }),
  backlinks: object({ kind: oneOf(linkedKinds), id }),
  noteVersions: object({ note: id }),
  noteVersion: object({ id }),
  // A command checks its own arguments.
  run: object({
    id,
    command: text(60),
    args: (value: unknown) => value,
    group: optional(id),
    label: optional(text(300)),
  }),
  undo: object({ id, of: optional(id) }),
  redo: object({ id }),
  history: nothing,
  candidates: object({ passage: id }),
  suggestions: object({ document: id }),
  search: object({
    text: text(1000),
    limit: whole(1, 1000),
    kinds: optional(list(oneOf(searchKinds), searchKinds.length)),
  }),
};

/** Their names: what a window's port answers. */
export const libraryCalls = [
  ...mentionCallNames,
  'overview',
  'documentCounts',
  'document',
  'note',
  'actor',
  'concept',
  'holdings',
  'passages',
  'paragraphs',
  'citingNotes',
  'backlinks',
  'noteVersions',
  'noteVersion',
  'run',
  'undo',
  'redo',
  'history',
  'candidates',
  'suggestions',
  'search',
] as const satisfies readonly (keyof LibraryApi)[];

/** The event every port is sent after a Change; its value is a `ChangeEvent`. */
export const changeEvent = 'change';
