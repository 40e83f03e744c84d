// In which paragraphs passages stand, as citations say it.

import type { LibraryApi } from '#core/library-api.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { paragraphNumber } from '#core/text/paragraph-number.ts';
import { databaseReader } from './database-reader.ts';
import type { LibraryDatabase } from './database.ts';

/** The number of the paragraph in which each passage begins; orphaned ones and those that are gone are absent. */
export async function paragraphsOf(
  database: LibraryDatabase,
  ids: readonly string[],
): ReturnType<LibraryApi['paragraphs']> {
  const read = databaseReader(database);
  const byDocument = new Map<string, PassageRecord[]>();
  for (const passage of await read.many('passages', [...new Set(ids)]))
    if (passage !== undefined && passage.state !== 'orphaned')
      byDocument.set(passage.document, [...(byDocument.get(passage.document) ?? []), passage]);
  const numbers: Record<string, number> = {};
  for (const [id, passages] of byDocument) {
    const document = await read.get('documents', id);
    if (document === undefined) continue;
    const order = new Map(document.sections.map((section, at) => [section.id, at]));
    const last = Math.max(...passages.map((one) => order.get(one.anchor.start.section) ?? -1));
    const needed = document.sections.slice(0, last + 1);
    const sections = await read.many(
      'sections',
      needed.map((section) => section.id),
    );
    const blocks = new Map(sections.flatMap((one) => (one ? [[one.id, one.blocks] as const] : [])));
    for (const passage of passages) {
      const number = paragraphNumber(passage.anchor.start, needed, (one) => blocks.get(one));
      if (number !== null) numbers[passage.id] = number;
    }
  }
  return numbers;
}
