// How open documents, notes and actors follow Changes. Pure; what an op does not touch keeps its
// identity, so that only what changed is drawn again.

import { editedDocument, editedSection, shiftedPassage } from '#core/apply-edit.ts';
import type { EditOp, Op } from '#core/change.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { SectionRecord } from '#core/records/section.ts';

/** An open document. */
export interface DocumentBody {
  document: DocumentRecord;
  /** In the document's order. */
  sections: readonly SectionRecord[];
  passages: ReadonlyMap<string, PassageRecord>;
  links: readonly LinkRecord[];
}

/** An open note. */
export interface NoteBody {
  note: NoteRecord;
  section: SectionRecord;
}

/** An open actor: its links and the passages they belong to. */
export interface ActorBody {
  actor: ActorRecord;
  links: readonly LinkRecord[];
  passages: ReadonlyMap<string, PassageRecord>;
}

/** `gone`: the record itself was deleted. `reload`: the ops do not say enough. */
export type Folded<T> = T | 'gone' | 'reload';

function spliced(section: SectionRecord, op: Extract<Op, { op: 'splice' }>): SectionRecord {
  const blocks = [...section.blocks];
  blocks.splice(op.at, op.removed.length, ...op.inserted);
  return { ...section, blocks };
}

function withPut<T extends { id: string }>(
  records: ReadonlyMap<string, T>,
  key: string,
  after: T | null,
): ReadonlyMap<string, T> {
  const next = new Map(records);
  if (after === null) next.delete(key);
  else next.set(key, after);
  return next;
}

function withLink(
  links: readonly LinkRecord[],
  key: string,
  after: LinkRecord | null,
): readonly LinkRecord[] {
  const others = links.filter((link) => link.id !== key);
  return after === null ? others : [...others, after];
}

/** The document after an edit; null when the edit does not find what it replaces. */
function withEdit(body: DocumentBody, op: EditOp): DocumentBody | null {
  const index = body.sections.findIndex((section) => section.id === op.section);
  const before = body.sections[index];
  const section = before === undefined ? null : editedSection(before, op);
  if (section === null) return null;
  const passages = new Map<string, PassageRecord>();
  for (const [key, passage] of body.passages) passages.set(key, shiftedPassage(passage, op));
  return {
    ...body,
    document: editedDocument(body.document, op),
    sections: body.sections.with(index, section),
    passages,
  };
}

type PutOf<T extends 'passages' | 'links'> = Extract<Op, { op: 'put'; table: T }>;

/** Whether an op puts a record of this document into one of these tables. */
function isPutIn<T extends 'passages' | 'links'>(op: Op, table: T, id: string): op is PutOf<T> {
  if (op.op !== 'put' || op.table !== table) return false;
  const record = op.after ?? op.before;
  return record !== null && 'document' in record && record.document === id;
}

/** Passages after several puts in a row; one copy serves all, as thousands may come in one Change. */
function withPuts(
  passages: ReadonlyMap<string, PassageRecord>,
  ops: readonly PutOf<'passages'>[],
): ReadonlyMap<string, PassageRecord> {
  const next = new Map(passages);
  for (const op of ops)
    if (op.after === null) next.delete(op.key);
    else next.set(op.key, op.after);
  return next;
}

function withLinks(
  links: readonly LinkRecord[],
  ops: readonly PutOf<'links'>[],
): readonly LinkRecord[] {
  const put = new Map(ops.map((op) => [op.key, op.after]));
  const others = links.filter((link) => !put.has(link.id));
  return [...others, ...[...put.values()].filter((link) => link !== null)];
}

/** The ops from `index` on that are puts into this table of this document, as far as they go on. */
function runOf<T extends 'passages' | 'links'>(
  ops: readonly Op[],
  index: number,
  table: T,
  id: string,
): PutOf<T>[] {
  const run: PutOf<T>[] = [];
  for (let at = index; at < ops.length; at += 1) {
    const op = ops[at];
    if (op === undefined || !isPutIn(op, table, id)) break;
    run.push(op);
  }
  return run;
}

export function foldDocument(body: DocumentBody, ops: readonly Op[]): Folded<DocumentBody> {
  const { id } = body.document;
  let next = body;
  for (let at = 0; at < ops.length; at += 1) {
    const op = ops[at];
    if (op === undefined) break;
    const passages = runOf(ops, at, 'passages', id);
    const links = runOf(ops, at, 'links', id);
    if (passages.length > 0) next = { ...next, passages: withPuts(next.passages, passages) };
    if (links.length > 0) next = { ...next, links: withLinks(next.links, links) };
    if (passages.length + links.length > 0) {
      at += passages.length + links.length - 1;
      continue;
    }
    if (op.op === 'splice') {
      const index = next.sections.findIndex((section) => section.id === op.section);
      const section = next.sections[index];
      if (section !== undefined)
        next = { ...next, sections: next.sections.with(index, spliced(section, op)) };
    } else if (op.op === 'edit') {
      if (op.document !== id) continue;
      const edited = withEdit(next, op);
      if (edited === null) return 'reload';
      next = edited;
    } else if (op.table === 'documents' && op.key === id) {
      if (op.after === null) return 'gone';
      next = { ...next, document: op.after };
    } else if (op.table === 'sections' && (op.after ?? op.before)?.owner === id) {
      const others = next.sections.filter((section) => section.id !== op.key);
      next = { ...next, sections: op.after === null ? others : [...others, op.after] };
    }
  }
  if (next.sections === body.sections && next.document === body.document) return next;
  return inOrder(next);
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

export function foldActor(body: ActorBody, ops: readonly Op[]): Folded<ActorBody> {
  const { id } = body.actor;
  let next = body;
  for (const op of ops) {
    if (op.op === 'splice') continue;
    if (op.op === 'edit') {
      const passages = new Map<string, PassageRecord>();
      for (const [key, passage] of next.passages)
        passages.set(key, passage.document === op.document ? shiftedPassage(passage, op) : passage);
      next = { ...next, passages };
      continue;
    }
    if (op.table === 'actors' && op.key === id) {
      if (op.after === null) return 'gone';
      next = { ...next, actor: op.after };
    } else if (op.table === 'passages') {
      const isNew = op.before === null && ops.some((other) => linksTo(other, id, op.key));
      if (next.passages.has(op.key) || isNew)
        next = { ...next, passages: withPut(next.passages, op.key, op.after) };
    } else if (op.table === 'links' && (op.after ?? op.before)?.actor === id) {
      next = { ...next, links: withLink(next.links, op.key, op.after) };
    }
  }
  return next.links.every((link) => next.passages.has(link.passage)) ? next : 'reload';
}

function linksTo(op: Op, actor: string, passage: string): boolean {
  return (
    op.op === 'put' &&
    op.table === 'links' &&
    op.after?.actor === actor &&
    op.after.passage === passage
  );
}
