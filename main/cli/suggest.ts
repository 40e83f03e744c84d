// `suggest`: what can be proposed for a document, with the reason for each. Nothing is stored.

import { brief } from '#core/commands/command.ts';
import type { CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';
import { mustExist, readDocument } from './read-library.ts';
import { suggestionViews, suggestionsFor } from './suggestions.ts';

/** `suggest --document ID [--json]` */
export const suggestCommand: CliReader = (rest) => {
  const { words, values } = readOptions(rest, ['document'], ['json']);
  if (words.length > 0) throw new UsageError(`suggest does not take “${words[0] ?? ''}”.`);
  const id = values.get('document');
  if (id === undefined || id === '') throw new UsageError('suggest needs --document ID.');
  return async ({ library, output }) => {
    const calls = library.store.library;
    await mustExist(calls, 'document', id);
    const { actors } = await calls.overview(null);
    const read = await readDocument(calls, id);
    for (const view of suggestionViews(read, suggestionsFor(read, actors))) {
      const { kind, span, reason } = view;
      output.result(
        view,
        [kind, `${span.start}-${span.end}`, brief(span.surface), reason].join('\t'),
      );
    }
    return 0;
  };
};
