// `backup` and `restore`: the library into one file, and a library out of one.

import { join, resolve } from 'node:path';
import { fileName } from '#core/formats/file-names.ts';
import { Backups } from '../backups/backups.ts';
import { openCopy } from '../backups/copy-source.ts';
import { previewOf } from '../backups/preview.ts';
import { restoreCopy } from '../backups/restore.ts';
import type { CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';

/** `backup [--out FILE] [--json]`; without a file, into the folder chosen for backups. */
export const backup: CliReader = (rest) => {
  const { words, values } = readOptions(rest, ['out'], ['json']);
  if (words.length > 0) throw new UsageError(`backup does not take “${words[0] ?? ''}”.`);
  const out = values.get('out');
  if (out === '') throw new UsageError('--out needs a file.');
  return async ({ library, output }) => {
    const backups = await Backups.open(library);
    const folder = backups.chosenFolder;
    let path = out === undefined ? null : resolve(out);
    if (path !== null) await backups.writeTo(path);
    else if (folder === null) {
      const day = new Date().toISOString().slice(0, 10);
      path = resolve(fileName(`Dictum backup ${day}`, '.zip'));
      await backups.writeTo(path);
    } else path = join(folder, (await backups.backUp('asked')).name);
    const { appliedSeq, ...counts } = await library.store.library.counts(null);
    output.result({ path, seq: appliedSeq, counts }, path);
    return 0;
  };
};

/** `restore FILE --yes [--json]`; without `--yes` it only says what would happen. */
export const restore: CliReader = (rest) => {
  const { words, flags } = readOptions(rest, [], ['yes', 'json']);
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw new UsageError('restore needs one FILE.');
  return async ({ library, output }) => {
    const source = await openCopy(resolve(file), false);
    try {
      const { items, onlyNow, ...preview } = await previewOf(source, library.store.library);
      void items;
      const documents = `${preview.counts.documents} documents, ${preview.counts.notes} notes, ${preview.counts.passages} passages`;
      if (!flags.has('yes')) {
        output.result(
          { restored: false, ...preview, onlyNow: onlyNow.length },
          `${source.name}, made on ${preview.at}: ${documents}. Nothing was changed; add --yes to put it in the place of this library, which holds ${preview.now.documents} documents and ${preview.now.notes} notes.`,
        );
        return 1;
      }
      await restoreCopy(library, source);
      output.result(
        { restored: true, ...preview, onlyNow: onlyNow.length },
        `Restored ${documents}. What was there before is kept for 30 days under Backups.`,
      );
      return 0;
    } finally {
      source.close();
    }
  };
};
