import type { Transaction } from 'dexie';
import { isObject } from '#core/check.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { groupBy } from '#core/group-by.ts';
import { packRow } from '../passage-packs.ts';
import { placeRows } from '../passage-places.ts';

/**
 * Version 2: passages no longer have a row each. They stand in packs, one a stored section, and `places`
 * tells in which pack each of them is.
 */
export const tables0002 = {
  passages: null,
  packs: 'section, [document+size], *reaches',
  places: 'bucket',
};

/** An entry of the history as version 1 kept it, whose `seq` was its only Change; later ones as they are. */
function historyEntry(entry: unknown): unknown {
  if (!isObject(entry) || !('seq' in entry)) return entry;
  const { id, seq, label } = entry;
  return { id, seqs: [seq], label };
}

/** The history of version 1 with the numbers of its Changes in lists. */
export function historyInLists(history: unknown): unknown {
  if (!isObject(history)) return history;
  const listed = (entries: unknown): unknown =>
    Array.isArray(entries) ? entries.map(historyEntry) : [];
  return { undo: listed(history['undo']), redo: listed(history['redo']) };
}

/** Packs the passages document by document, so that a large library is never in memory as a whole. */
export async function packPassages(transaction: Transaction): Promise<void> {
  const passages = transaction.table<PassageRecord, string>('passages');
  const documents = transaction.table<DocumentRecord, string>('documents');
  const places: [id: string, section: string][] = [];
  for (const id of await passages.orderBy('document').uniqueKeys()) {
    if (typeof id !== 'string') continue;
    const own = await passages.where('document').equals(id).toArray();
    const document = (await documents.get(id)) ?? null;
    const packs = groupBy(own, (passage) => passage.anchor.start.section);
    const rows = [...packs].map(([section, packed]) => packRow(section, packed, document));
    await transaction.table('packs').bulkPut(rows);
    for (const one of own) places.push([one.id, one.anchor.start.section]);
  }
  await transaction.table('places').bulkPut(placeRows(places));
  const meta = transaction.table<{ key: string; value: unknown }, string>('meta');
  const history = await meta.get('history');
  if (history !== undefined)
    await meta.put({ key: 'history', value: historyInLists(history.value) });
}
