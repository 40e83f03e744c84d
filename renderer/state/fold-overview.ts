// How the library's lists follow its Changes. Pure: a state and ops in, the next state out.

import { editedDocument } from '#core/apply-edit.ts';
import type { HistoryState, Op } from '#core/change.ts';
import type { DocumentCounts, Overview } from '#core/library-api.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { SettingsRecord } from '#core/records/settings.ts';
import { actorsOf } from '#core/records/statement.ts';
import { MapDraft } from './drafts.ts';

/** What the library's lists show, by id. */
export interface Lists {
  documents: ReadonlyMap<string, DocumentRecord>;
  counts: ReadonlyMap<string, DocumentCounts>;
  actors: ReadonlyMap<string, ActorRecord>;
  linkCounts: ReadonlyMap<string, number>;
  concepts: ReadonlyMap<string, ConceptRecord>;
  /** Number of statements by concept, and by actor they name. */
  conceptCounts: ReadonlyMap<string, number>;
  statementCounts: ReadonlyMap<string, number>;
  notes: ReadonlyMap<string, NoteRecord>;
  settings: SettingsRecord;
  history: HistoryState;
}

/** The lists of an overview, by id. */
export function listsOf(overview: Overview): Lists {
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  return {
    documents: byId(overview.documents),
    counts: new Map(Object.entries(overview.counts)),
    actors: byId(overview.actors),
    linkCounts: new Map(Object.entries(overview.linkCounts)),
    concepts: byId(overview.concepts),
    conceptCounts: new Map(Object.entries(overview.conceptCounts)),
    statementCounts: new Map(Object.entries(overview.statementCounts)),
    notes: byId(overview.notes),
    settings: overview.settings,
    history: overview.history,
  };
}

function count(counts: MapDraft<number>, key: string, change: number): void {
  const left = (counts.now.get(key) ?? 0) + change;
  counts.put(key, left > 0 ? left : null);
}

/**
 * The lists after these ops, and the documents whose number of linked actors can no longer be told from
 * the lists alone, because links came or went.
 */
export function foldLists(
  lists: Lists,
  ops: readonly Op[],
): { lists: Lists; recount: ReadonlySet<string> } {
  const documents = new MapDraft(lists.documents);
  const counts = new MapDraft(lists.counts);
  const actors = new MapDraft(lists.actors);
  const linkCounts = new MapDraft(lists.linkCounts);
  const concepts = new MapDraft(lists.concepts);
  const conceptCounts = new MapDraft(lists.conceptCounts);
  const statementCounts = new MapDraft(lists.statementCounts);
  const notes = new MapDraft(lists.notes);
  let { settings } = lists;
  const recount = new Set<string>();

  const countPassage = (document: string, step: number): void => {
    const old = counts.now.get(document) ?? { passages: 0, actors: 0 };
    counts.put(document, { ...old, passages: Math.max(0, old.passages + step) });
  };

  for (const op of ops) {
    if (op.op === 'splice') continue;
    if (op.op === 'edit') {
      const document = documents.now.get(op.document);
      if (document !== undefined) documents.put(op.document, editedDocument(document, op));
      continue;
    }
    const step = (op.after === null ? 0 : 1) - (op.before === null ? 0 : 1);
    switch (op.table) {
      case 'documents':
        documents.put(op.key, op.after);
        if (op.after === null) counts.put(op.key, null);
        break;
      case 'actors':
        actors.put(op.key, op.after);
        if (op.after === null) linkCounts.put(op.key, null);
        break;
      case 'notes':
        notes.put(op.key, op.after);
        break;
      case 'settings':
        if (op.after !== null) settings = op.after;
        break;
      case 'passages': {
        const document = (op.after ?? op.before)?.document;
        if (document !== undefined && step !== 0) countPassage(document, step);
        break;
      }
      case 'links': {
        for (const [link, change] of [
          [op.before, -1],
          [op.after, 1],
        ] as const) {
          if (link === null) continue;
          count(linkCounts, link.actor, change);
          recount.add(link.document);
        }
        break;
      }
      case 'concepts':
        concepts.put(op.key, op.after);
        break;
      case 'statements':
        for (const [statement, change] of [
          [op.before, -1],
          [op.after, 1],
        ] as const) {
          if (statement === null) continue;
          if (statement.concept !== null) count(conceptCounts, statement.concept, change);
          for (const actor of actorsOf(statement)) count(statementCounts, actor, change);
        }
        break;
      case 'sections':
      case 'versions':
      case 'decisions':
        break;
    }
  }
  for (const document of recount) if (!documents.now.has(document)) recount.delete(document);
  for (const actor of linkCounts.now.keys())
    if (!actors.now.has(actor)) linkCounts.put(actor, null);
  for (const document of counts.now.keys())
    if (!documents.now.has(document)) counts.put(document, null);
  return {
    lists: {
      documents: documents.now,
      counts: counts.now,
      actors: actors.now,
      linkCounts: linkCounts.now,
      concepts: concepts.now,
      conceptCounts: conceptCounts.now,
      statementCounts: statementCounts.now,
      notes: notes.now,
      settings,
      history: lists.history,
    },
    recount,
  };
}
