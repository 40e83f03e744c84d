// In which pack each passage stands. The places are kept in a fixed number of buckets: a row a passage
// would make creating ten thousand of them slow.

/** Number of buckets: with 100,000 passages one holds about 400 places. */
const buckets = 256;

/** One bucket, as it is stored. */
export interface PlaceRow {
  bucket: number;
  /** By passage, the section in which it starts. */
  sections: Map<string, string>;
}

/** The bucket of a passage, from its id: FNV-1a. */
export function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % buckets;
}

/** The rows of all these places. */
export function placeRows(places: Iterable<readonly [id: string, section: string]>): PlaceRow[] {
  const rows = new Map<number, PlaceRow>();
  for (const [id, section] of places) {
    const bucket = bucketOf(id);
    const row = rows.get(bucket) ?? { bucket, sections: new Map<string, string>() };
    row.sections.set(id, section);
    rows.set(bucket, row);
  }
  return [...rows.values()];
}
