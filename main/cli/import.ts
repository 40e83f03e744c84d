// `import`: files and folders, each answered with what became of it.

import type { FileOutcome } from '../importing/batch.ts';
import { Importer } from '../importer.ts';
import type { CliContext, CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';
import { readDocument } from './read-library.ts';
import { documentView } from './views.ts';

/** `import FILE|FOLDER... [--json]`: exit 1 when a file was refused; a duplicate is fine. */
export const importCommand: CliReader = (rest) => {
  const { words } = readOptions(rest, [], ['json']);
  if (words.length === 0) throw new UsageError('import needs files or folders.');
  return async (context) => {
    const importer = new Importer(context.library, () => undefined);
    const { outcomes } = await importer.importPaths(words);
    for (const outcome of outcomes) {
      const view = await importView(outcome, context);
      context.output.result(
        view,
        [view.status, view.file, view.title ?? '', view.reason ?? ''].join('\t'),
      );
    }
    return outcomes.some((outcome) => outcome.status === 'refused') ? 1 : 0;
  };
};

async function importView(outcome: FileOutcome, { library }: CliContext) {
  const { file, status, id, reason } = outcome;
  const document = id === null ? null : documentView(await readDocument(library.store.library, id));
  return {
    file,
    status,
    id,
    title: document?.title ?? null,
    kind: document?.kind ?? null,
    date: document?.date ?? null,
    author: document?.author ?? null,
    publisher: document?.publisher ?? null,
    language: document?.language ?? null,
    characters: document?.characters ?? null,
    turns: document?.turns ?? null,
    report: outcome.read?.report ?? [],
    reason,
  };
}
