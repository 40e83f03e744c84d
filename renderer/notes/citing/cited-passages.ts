// The passages that open notes cite, live: one question to the library for many citations, asked again
// when a Change touches one of them.

import { useCallback, useSyncExternalStore } from 'react';
import type { Op } from '#core/change.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { ask, onChange, onReturn } from '../../services/library.ts';

/** A passage as known: `undefined` while it is being asked for, null when there is none (any more). */
export type Cited =
  | {
      passage: PassageRecord;
      links: readonly LinkRecord[];
      /** The number of the paragraph it begins in; null when it stands nowhere. */
      paragraph: number | null;
    }
  | null
  | undefined;

interface Entry {
  cited: Cited;
  listeners: Set<() => void>;
}

const entries = new Map<string, Entry>();
let wanted = new Set<string>();
let isDue = false;

function want(ids: Iterable<string>): void {
  for (const id of ids) wanted.add(id);
  if (isDue || wanted.size === 0) return;
  isDue = true;
  queueMicrotask(() => {
    const ids = [...wanted];
    wanted = new Set();
    isDue = false;
    // Without an answer nothing new is known; it is asked again when the library is back.
    load(ids).catch(() => undefined);
  });
}

async function load(ids: string[]): Promise<void> {
  const [{ passages, links }, paragraphs] = await Promise.all([
    ask('passages', { ids }),
    ask('paragraphs', { ids }),
  ]);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  for (const id of ids) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const passage = byId.get(id);
    const own = links.filter((link) => link.passage === id);
    const paragraph = paragraphs[id] ?? null;
    entry.cited = passage === undefined ? null : { passage, links: own, paragraph };
    for (const listener of entry.listeners) listener();
  }
}

function passagesIn(op: Op): string[] {
  if (op.op !== 'put') return [];
  if (op.table === 'passages') return [op.key];
  const link = op.table === 'links' ? (op.after ?? op.before) : null;
  return link === null ? [] : [link.passage];
}

/** The document whose paragraphs are counted otherwise after an operation, if there is one. */
function recounted(op: Op): string | null {
  if (op.op === 'put') return op.table === 'documents' ? op.key : null;
  if (op.op !== 'edit' || !('inserted' in op.text) || typeof op.text.inserted === 'string')
    return null;
  return op.text.inserted.length === op.text.removed.length ? null : op.document;
}

onChange(({ ops }) => {
  const documents = new Set(ops.map(recounted));
  want(ops.flatMap(passagesIn).filter((id) => entries.has(id)));
  want(
    [...entries].flatMap(([id, { cited }]) =>
      cited !== null && cited !== undefined && documents.has(cited.passage.document) ? [id] : [],
    ),
  );
});
onReturn(() => want(entries.keys()));

/** Follows a passage that a note cites. */
export function useCited(id: string): Cited {
  const subscribe = useCallback(
    (listener: () => void) => {
      let entry = entries.get(id);
      if (entry === undefined) {
        entry = { cited: undefined, listeners: new Set() };
        entries.set(id, entry);
        want([id]);
      }
      const { listeners } = entry;
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) entries.delete(id);
      };
    },
    [id],
  );
  return useSyncExternalStore(subscribe, () => entries.get(id)?.cited);
}
