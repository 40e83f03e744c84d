// What a restore would change: what only the copy has, what only the library has, what differs.

import type { CopyItem, RestorePreview } from '#core/backup/backups-api.ts';
import type { LibraryApi } from '#core/library-api.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import type { CopySource } from './copy-source.ts';
import { eachRecord } from './copy-source.ts';

/** More are counted, and not listed. */
const mostListed = 2000;

/** Reads the copy once, checking all of it. Throws `RefusedFileError` when it cannot be restored. */
export async function previewOf(
  source: CopySource,
  library: Pick<LibraryApi, 'overview'> & Pick<StoreOwnerApi, 'counts'>,
): Promise<RestorePreview> {
  await source.verify();
  const { documents, notes } = await library.overview(null);
  const standing = new Map(
    [...documents, ...notes].map(({ id, title, changedAt }) => [id, { title, changedAt }]),
  );
  const items: CopyItem[] = [];
  await eachRecord(source, (table, record) => {
    if (!('title' in record) || !('changedAt' in record)) return;
    const { id, title, changedAt } = record;
    const now = standing.get(id);
    standing.delete(id);
    const state = now === undefined ? 'gone' : now.changedAt === changedAt ? 'same' : 'changed';
    items.push({ kind: table === 'documents' ? 'document' : 'note', id, title, changedAt, state });
  });
  const { appliedSeq, ...counts } = await library.counts(null);
  void appliedSeq;
  const order = { gone: 0, changed: 1, same: 2 } as const;
  return {
    name: source.name,
    at: source.facts.at,
    app: source.facts.app,
    counts: source.facts.counts,
    now: counts,
    items: items.toSorted((a, b) => order[a.state] - order[b.state]).slice(0, mostListed),
    itemCount: items.length,
    onlyNow: [...standing.values()].map(({ title }) => title).slice(0, mostListed),
  };
}
