// `search`: what the window's search box finds, one hit a line.

import type { SearchHit } from '#core/library-api.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { toCodePoints } from '#core/text/code-points.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import type { CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';
import { readDocument } from './read-library.ts';

/** `search QUERY [--limit N] [--json]` */
export const search: CliReader = (rest) => {
  const { words, values } = readOptions(rest, ['limit'], ['json']);
  const query = words.join(' ').trim();
  if (query === '') throw new UsageError('search needs something to look for.');
  const limit = Number(values.get('limit') ?? '50');
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UsageError('--limit must be a whole number from 1 to 1000.');
  return async ({ library, output }) => {
    const calls = library.store.library;
    await calls.settle(null);
    const texts = new Map<string, string>();
    for (const hit of await calls.search({ text: query, limit })) {
      const view = hitView(hit, await textOf(calls, hit, texts));
      output.result(
        view,
        [view.kind, view.id, view.title, view.snippet.replace(/\s+/g, ' ')].join('\t'),
      );
    }
    return 0;
  };
};

/** A hit in a title, or in what is said of an actor, has no place in a text. */
function hitView(hit: SearchHit, text: string | null) {
  const place = text === null || hit.start === hit.end ? null : text;
  return {
    kind: hit.kind,
    id: hit.id,
    document: hit.document ?? null,
    title: hit.title,
    snippet: hit.snippet,
    start: place === null ? null : toCodePoints(place, hit.start),
    end: place === null ? null : toCodePoints(place, hit.end),
  };
}

/** The text in which a hit's offsets count; null for an actor, which has none. */
async function textOf(
  calls: StoreOwnerApi,
  hit: SearchHit,
  known: Map<string, string>,
): Promise<string | null> {
  const body = hit.document ?? (hit.kind === 'note' || hit.kind === 'document' ? hit.id : null);
  if (body === null) return null;
  const found = known.get(body);
  if (found !== undefined) return found;
  const text =
    hit.kind === 'note'
      ? plainTextOfBlocks((await calls.note({ id: body })).section.blocks)
      : (await readDocument(calls, body)).text;
  known.set(body, text);
  return text;
}
