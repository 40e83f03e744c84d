// Reading passages out of their packs.

import { touchingSections } from '#core/anchoring/offsets.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { LibraryDatabase } from './database.ts';
import type { PackRow } from './passage-packs.ts';
import { bucketOf } from './passage-places.ts';
import type { RecordTable } from './record-table.ts';

/** Packs read at once by a page. */
const packsAtOnce = 50;

const unpacked = (packs: readonly PackRow[]): PassageRecord[] =>
  packs.flatMap((pack) => pack.passages);

/** The sections in whose packs passages stand; one that does not exist is absent. */
export async function placesOf(
  ids: Iterable<string>,
  database: LibraryDatabase,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const rows = await database.places.bulkGet([...new Set(wanted.map(bucketOf))]);
  const buckets = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.bucket, row]])));
  const places = new Map<string, string>();
  for (const id of wanted) {
    const section = buckets.get(bucketOf(id))?.sections.get(id);
    if (section !== undefined) places.set(id, section);
  }
  return places;
}

async function manyPassages(
  ids: readonly string[],
  database: LibraryDatabase,
): Promise<(PassageRecord | undefined)[]> {
  const places = await placesOf(ids, database);
  const packs = await packsOf(places.values(), database);
  const wanted = new Set(ids);
  const found = new Map<string, PassageRecord>();
  for (const one of unpacked(packs)) if (wanted.has(one.id)) found.set(one.id, one);
  return ids.map((id) => found.get(id));
}

/** The packs of these sections that there are. */
export async function packsOf(
  sections: Iterable<string>,
  database: LibraryDatabase,
): Promise<PackRow[]> {
  const found = await database.packs.bulkGet([...new Set(sections)]);
  return found.filter((pack) => pack !== undefined);
}

/** The packs of documents. */
export async function packsOfDocuments(
  documents: Iterable<string>,
  database: LibraryDatabase,
): Promise<PackRow[]> {
  const found = await Promise.all(
    [...new Set(documents)].map((id) => database.packs.where('document').equals(id).toArray()),
  );
  return found.flat();
}

/** The packs with passages that start elsewhere and reach any of these sections. */
export async function packsReaching(
  sections: Iterable<string>,
  database: LibraryDatabase,
): Promise<PackRow[]> {
  const found = await Promise.all(
    [...new Set(sections)].map((id) => database.packs.where('reaches').equals(id).toArray()),
  );
  return [...new Map(found.flat().map((pack) => [pack.section, pack])).values()];
}

/** The passages of a document that start in, end in or reach over any of these sections. */
export async function passagesTouching(
  document: DocumentRecord,
  sections: readonly string[],
  database: LibraryDatabase,
): Promise<PassageRecord[]> {
  const [own, reaching] = await Promise.all([
    packsOf(sections, database),
    packsReaching(sections, database),
  ]);
  const packs = new Map([...own, ...reaching].map((pack) => [pack.section, pack]));
  return touchingSections(unpacked([...packs.values()]), document, sections);
}

/** How many passages each document has: from an index, so that no passage is read. */
export async function passageNumbers(database: LibraryDatabase): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  await database.packs.orderBy('[document+size]').eachKey((key) => {
    const [document, size] = Array.isArray(key) ? key : [];
    if (typeof document === 'string' && typeof size === 'number')
      numbers.set(document, (numbers.get(document) ?? 0) + size);
  });
  return numbers;
}

/** Where the page after a passage begins. */
const cursorOf = ({ anchor, id }: PassageRecord): string => `${anchor.start.section} ${id}`;

/** Passages section by section, so that each pack is read once or twice for a page. */
async function passagePage(
  database: LibraryDatabase,
  after: string | null,
  limit: number,
): Promise<{ records: PassageRecord[]; next: string | null }> {
  const [first = '', afterId = ''] = after?.split(' ') ?? [];
  const records: PassageRecord[] = [];
  for (let from = first, isFirst = true; ; isFirst = false) {
    const packs = database.packs.where(':id');
    const rest = isFirst ? packs.aboveOrEqual(from) : packs.above(from);
    const found = await rest.limit(packsAtOnce).toArray();
    for (const { section, passages } of found)
      for (const passage of passages) {
        if (section === first && passage.id <= afterId) continue;
        const last = records.at(-1);
        if (records.length === limit && last !== undefined)
          return { records, next: cursorOf(last) };
        records.push(passage);
      }
    const end = found.at(-1);
    if (end === undefined || found.length < packsAtOnce) return { records, next: null };
    from = end.section;
  }
}

/** The library's passages; pages come in the order of the sections' ids, then of their own. */
export function passageTable(database: LibraryDatabase): RecordTable<PassageRecord> {
  return {
    get: async (id) => (await manyPassages([id], database))[0],
    many: (ids) => manyPassages(ids, database),
    all: async () => unpacked(await database.packs.toArray()),
    where: async (_field, documents) => unpacked(await packsOfDocuments(documents, database)),
    page: (after, limit) => passagePage(database, after, limit),
    async count() {
      const numbers = await passageNumbers(database);
      return [...numbers.values()].reduce((sum, one) => sum + one, 0);
    },
  };
}
