// Whether what the store counts and looks up without reading records agrees with the records.

import type { Records } from '#core/apply.ts';
import { groupBy } from '#core/group-by.ts';
import { tableNames } from '#core/records/tables.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';

/** Passages asked for by their ids at once. */
const pageSize = 5000;

/** Adds a sentence to `problems` for each count that is wrong and each passage that is not found. */
export async function checkCounts(
  library: Pick<StoreOwnerApi, 'counts' | 'overview' | 'passages'>,
  records: Records,
  problems: string[],
): Promise<void> {
  const counts = await library.counts(null);
  for (const table of tableNames)
    if (counts[table] !== records[table].size)
      problems.push(`The store counts ${counts[table]} ${table}, but has ${records[table].size}.`);
  const { counts: byDocument } = await library.overview(null);
  const passages = groupBy(records.passages.values(), (passage) => passage.document);
  for (const { id, title } of records.documents.values()) {
    const [told, found] = [byDocument[id]?.passages ?? 0, passages.get(id)?.length ?? 0];
    if (told !== found)
      problems.push(`“${title}” is said to have ${told} passages, but has ${found}.`);
  }
  const ids = [...records.passages.keys()];
  for (let from = 0; from < ids.length; from += pageSize) {
    const page = ids.slice(from, from + pageSize);
    const found = await library.passages({ ids: page });
    const known = new Set(found.passages.map((passage) => passage.id));
    for (const id of page)
      if (!known.has(id)) problems.push(`Passage ${id} is not found by its id.`);
  }
}
