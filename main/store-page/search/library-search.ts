// Searching the library: reads the query, asks the index, and shows what the records say.

import type { Reader } from '#core/commands/command.ts';
import type { LibraryApi, SearchHit } from '#core/library-api.ts';
import { searchKinds } from '#core/library-api.ts';
import { hitsAt } from './hits.ts';
import type { IndexApi } from './index-api.ts';
import { matchExpression, readQuery } from './query.ts';
import { readSpokenQuery } from './speaker-query.ts';
import { searchSpoken } from './speaker-search.ts';

/**
 * The places that match every word and phrase of a text, the best first; none for a text without words.
 * `speaker:Name` in it asks only for what somebody says.
 */
export async function searchLibrary(
  args: Parameters<LibraryApi['search']>[0],
  index: IndexApi,
  read: Reader,
): Promise<SearchHit[]> {
  const { speaker, rest } = readSpokenQuery(args.text);
  const phrases = readQuery(rest);
  const kinds = args.kinds ?? [...searchKinds];
  if (speaker !== null)
    return await searchSpoken({ speaker, phrases, kinds, limit: args.limit }, index, read);
  if (phrases.length === 0) return [];
  const expression = matchExpression(phrases);
  const places = await index.query({ expression, kinds, limit: args.limit });
  return await hitsAt(places, phrases, read);
}
