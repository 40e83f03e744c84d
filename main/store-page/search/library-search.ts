// Searching the library: reads the query, asks the index, and shows what the records say.

import type { Reader } from '#core/commands/command.ts';
import type { LibraryApi, SearchHit } from '#core/library-api.ts';
import { searchKinds } from '#core/library-api.ts';
import { hitsAt } from './hits.ts';
import type { IndexApi } from './index-api.ts';
import { matchExpression, readQuery } from './query.ts';

/**
 * The places that match every word and phrase of a text, the best first; none for a text without words.
 */
export async function searchLibrary(
  args: Parameters<LibraryApi['search']>[0],
  index: IndexApi,
  read: Reader,
): Promise<SearchHit[]> {
  const phrases = readQuery(args.text);
  if (phrases.length === 0) return [];
  const kinds = args.kinds ?? [...searchKinds];
  const expression = matchExpression(phrases);
  const places = await index.query({ expression, kinds, limit: args.limit });
  return await hitsAt(places, phrases, read);
}
