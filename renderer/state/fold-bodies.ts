// How open documents, notes and actors follow Changes. Pure; what an op does not touch keeps its
// identity, so that only what changed is drawn again.

import { editedDocument, editedSection } from '#core/apply-edit.ts';
import type { Op } from '#core/change.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { DecisionRecord } from '#core/records/decision.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { ListDraft } from './drafts.ts';
import { PassageDraft } from './passage-map.ts';

/** An open document. */
export interface DocumentBody {
  document: DocumentRecord;
  /** In the document's order. */
  sections: readonly SectionRecord[];
  passages: ReadonlyMap<string, PassageRecord>;
  links: readonly LinkRecord[];
  statements: readonly StatementRecord[];
  decisions: readonly DecisionRecord[];
}

/** An open note. */
export interface NoteBody {
  note: NoteRecord;
  section: SectionRecord;
}

/** An open concept: its statements and the passages they belong to. */
export interface ConceptBody {
  concept: ConceptRecord;
  statements: readonly StatementRecord[];
  passages: ReadonlyMap<string, PassageRecord>;
}

/** An open actor: its links and statements and the passages they belong to. */
export interface ActorBody {
  actor: ActorRecord;
  links: readonly LinkRecord[];
  statements: readonly StatementRecord[];
  decisions: readonly DecisionRecord[];
  passages: ReadonlyMap<string, PassageRecord>;
  /** Links of other actors to the same passages. */
  coLinks: readonly LinkRecord[];
}

/** `gone`: the record itself was deleted. `reload`: the ops do not say enough. */
export type Folded<T> = T | 'gone' | 'reload';

function spliced(section: SectionRecord, op: Extract<Op, { op: 'splice' }>): SectionRecord {
  const blocks = [...section.blocks];
  blocks.splice(op.at, op.removed.length, ...op.inserted);
  return { ...section, blocks };
}

/** The document after these ops; the same object when they do not concern it. */
export function foldDocument(body: DocumentBody, ops: readonly Op[]): Folded<DocumentBody> {
  const { id } = body.document;
  let { document, sections } = body;
  const passages = new PassageDraft(body.passages);
  const links = new ListDraft(body.links);
  const statements = new ListDraft(body.statements);
  const decisions = new ListDraft(body.decisions);
  for (const op of ops) {
    if (op.op === 'splice' || op.op === 'edit') {
      const index = sections.findIndex((section) => section.id === op.section);
      const before = sections[index];
      if (op.op === 'splice') {
        if (before !== undefined) sections = sections.with(index, spliced(before, op));
        continue;
      }
      if (op.document !== id) continue;
      const section = before === undefined ? null : editedSection(before, op);
      if (section === null) return 'reload';
      sections = sections.with(index, section);
      document = editedDocument(document, op);
      passages.edit(op);
    } else if (op.table === 'documents' && op.key === id) {
      if (op.after === null) return 'gone';
      document = op.after;
    } else if (op.table === 'sections' && (op.after ?? op.before)?.owner === id) {
      const others = sections.filter((section) => section.id !== op.key);
      sections = op.after === null ? others : [...others, op.after];
    } else if (op.table === 'passages' && (op.after ?? op.before)?.document === id) {
      passages.put(op.key, op.after);
    } else if (op.table === 'links' && (op.after ?? op.before)?.document === id) {
      links.put(op.key, op.after);
    } else if (op.table === 'statements' && (op.after ?? op.before)?.document === id) {
      statements.put(op.key, op.after);
    } else if (op.table === 'decisions' && (op.after ?? op.before)?.document === id) {
      decisions.put(op.key, op.after);
    }
  }
  const next = {
    document,
    sections,
    passages: passages.now,
    links: links.now,
    statements: statements.now,
    decisions: decisions.now,
  };
  const isSame =
    document === body.document &&
    sections === body.sections &&
    next.passages === body.passages &&
    next.links === body.links &&
    next.statements === body.statements &&
    next.decisions === body.decisions;
  if (isSame) return body;
  return document === body.document && sections === body.sections ? next : inOrder(next);
}

/** Puts the sections in the document's order; when they are not the document's own, reloads. */
function inOrder(body: DocumentBody): Folded<DocumentBody> {
  const byId = new Map(body.sections.map((section) => [section.id, section]));
  const sections: SectionRecord[] = [];
  for (const { id } of body.document.sections) {
    const section = byId.get(id);
    if (section === undefined) return 'reload';
    sections.push(section);
  }
  if (sections.length !== body.sections.length) return 'reload';
  const same = sections.every((section, index) => section === body.sections[index]);
  return same ? body : { ...body, sections };
}

/** The note after these ops; the same object when they do not concern it. */
export function foldNote(body: NoteBody, ops: readonly Op[]): Folded<NoteBody> {
  let next = body;
  for (const op of ops) {
    if (op.op === 'edit') continue;
    if (op.op === 'splice') {
      if (op.section === next.section.id) next = { ...next, section: spliced(next.section, op) };
    } else if (op.table === 'notes' && op.key === body.note.id) {
      if (op.after === null) return 'gone';
      next = { ...next, note: op.after };
    } else if (op.table === 'sections' && op.key === next.section.id && op.after !== null) {
      next = { ...next, section: op.after };
    }
  }
  return next.note.section.id === next.section.id ? next : 'reload';
}
