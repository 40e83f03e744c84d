// How an open actor or concept follows Changes: what names it, and the passages that belongs to.

import type { Op } from '#core/change.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { actorsOf } from '#core/records/statement.ts';
import { ListDraft } from './drafts.ts';
import type { ActorBody, ConceptBody, Folded } from './fold-bodies.ts';
import { PassageDraft } from './passage-map.ts';

/** Puts what still belongs, and takes away what no longer does. */
function follow<T extends { readonly id: string }>(
  list: ListDraft<T>,
  op: { key: string; before: T | null; after: T | null },
  belongs: (record: T) => boolean,
): void {
  if (op.after !== null && belongs(op.after)) list.put(op.key, op.after);
  else if (op.before !== null && belongs(op.before)) list.put(op.key, null);
}

/** The passages that were there, moved by edits, and those that the ops make. */
function foldPassages(
  before: ReadonlyMap<string, PassageRecord>,
  ops: readonly Op[],
): ReadonlyMap<string, PassageRecord> {
  const passages = new PassageDraft(before);
  const wanted = new Set(
    ops.flatMap((op) =>
      op.op === 'put' && (op.table === 'links' || op.table === 'statements') && op.after !== null
        ? [op.after.passage]
        : [],
    ),
  );
  for (const op of ops) {
    if (op.op === 'edit') passages.edit(op);
    else if (op.op === 'put' && op.table === 'passages') {
      const isNew = op.before === null && wanted.has(op.key);
      if (passages.has(op.key) || isNew) passages.put(op.key, op.after);
    }
  }
  return passages.now;
}

/** The actor after these ops; the same object when they do not concern it. */
export function foldActor(body: ActorBody, ops: readonly Op[]): Folded<ActorBody> {
  const { id } = body.actor;
  let { actor } = body;
  const links = new ListDraft(body.links);
  const coLinks = new ListDraft(body.coLinks);
  const statements = new ListDraft(body.statements);
  const decisions = new ListDraft(body.decisions);
  const isNamed = (one: StatementRecord): boolean => actorsOf(one).includes(id);
  for (const op of ops) {
    if (op.op !== 'put') continue;
    if (op.table === 'actors' && op.key === id) {
      if (op.after === null) return 'gone';
      actor = op.after;
    } else if (op.table === 'links') {
      follow(links, op, (one) => one.actor === id);
      follow(coLinks, op, (one) => one.actor !== id && body.passages.has(one.passage));
    } else if (op.table === 'statements') follow(statements, op, isNamed);
    else if (op.table === 'decisions') follow(decisions, op, (one) => one.actor === id);
  }
  const next: ActorBody = {
    actor,
    links: links.now,
    statements: statements.now,
    decisions: decisions.now,
    passages: foldPassages(body.passages, ops),
    coLinks: coLinks.now,
  };
  const isSame =
    actor === body.actor &&
    next.links === body.links &&
    next.statements === body.statements &&
    next.decisions === body.decisions &&
    next.coLinks === body.coLinks &&
    next.passages === body.passages;
  if (isSame) return body;
  return hasAll(next.passages, [...next.links, ...next.statements]) ? next : 'reload';
}

/** The concept after these ops; the same object when they do not concern it. */
export function foldConcept(body: ConceptBody, ops: readonly Op[]): Folded<ConceptBody> {
  const { id } = body.concept;
  let { concept } = body;
  const statements = new ListDraft(body.statements);
  for (const op of ops) {
    if (op.op !== 'put') continue;
    if (op.table === 'concepts' && op.key === id) {
      if (op.after === null) return 'gone';
      concept = op.after;
    } else if (op.table === 'statements') follow(statements, op, (one) => one.concept === id);
  }
  const passages = foldPassages(body.passages, ops);
  const next: ConceptBody = { concept, statements: statements.now, passages };
  const isSame =
    concept === body.concept && next.statements === body.statements && passages === body.passages;
  if (isSame) return body;
  return hasAll(passages, next.statements) ? next : 'reload';
}

function hasAll(
  passages: ReadonlyMap<string, PassageRecord>,
  records: readonly { passage: string }[],
): boolean {
  return records.every((one) => passages.has(one.passage));
}
