// `check`: whether the library is whole. Every finding is a sentence.

import { checkLibrary } from '../checking/check-library.ts';
import type { CliRunner } from './command.ts';
import { UsageError, readOptions } from './options.ts';

/** `check [--json]`: exit 1 when something is wrong. */
export const check: CliRunner = async (rest, { library, output }) => {
  const { words } = readOptions(rest, [], ['json']);
  if (words.length > 0) throw new UsageError('check takes no words.');
  const { problems, counts, changes } = await checkLibrary(library);
  const ok = problems.length === 0;
  const summary = ok
    ? `The library is whole: ${Object.entries(counts)
        .map(([table, count]) => `${count} ${table}`)
        .join(', ')}; ${changes} changes in the journal.`
    : problems.join('\n');
  output.result(
    {
      ok,
      problems,
      counts,
      changes,
      rebuilt: library.start.rebuilt,
      replayed: library.start.replayed,
    },
    summary,
  );
  return ok ? 0 : 1;
};
