// `check`: whether the library is whole. Every finding is a sentence.

import { join } from 'node:path';
import { readSnapshot } from '../backups/snapshot-file.ts';
import { recordsOfSnapshot } from '../backups/snapshot-records.ts';
import { checkLibrary } from '../checking/check-library.ts';
import type { CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';

/** `check [--json]`: exit 1 when something is wrong. */
export const check: CliReader = (rest) => {
  const { words } = readOptions(rest, [], ['json']);
  if (words.length > 0) throw new UsageError(`check does not take “${words[0] ?? ''}”.`);
  return async ({ library, output }) => {
    const { problems, counts, changes } = await checkLibrary({
      ...library,
      snapshots: {
        list: () => library.snapshots.list(),
        verify: (name) => readSnapshot(join(library.folder.backups, name)),
        records: (name) => recordsOfSnapshot(join(library.folder.backups, name)),
      },
    });
    const ok = problems.length === 0;
    const tables = Object.entries(counts).map(([table, count]) => `${count} ${table}`);
    const summary = ok
      ? `The library is whole: ${tables.join(', ')}; ${changes} changes in the journal.`
      : problems.join('\n');
    const { rebuilt, replayed, mended } = library.start;
    output.result({ ok, problems, counts, changes, rebuilt, replayed, mended }, summary);
    return ok ? 0 : 1;
  };
};
