// `annotate`: passages, comments, tags and actor links out of a W3C Web Annotation file.

import { readFile } from 'node:fs/promises';
import { DictumError } from '#core/errors.ts';
import { annotate as annotateLibrary } from '../annotating/annotate.ts';
import type { CliRunner } from './command.ts';
import { UsageError, readOptions } from './options.ts';

/** The largest annotation file that is read, in bytes. */
const largest = 100 * 1024 * 1024;

/** `annotate FILE [--json]`: exit 1 when an annotation was refused. */
export const annotate: CliRunner = async (rest, { library, output }) => {
  const { words } = readOptions(rest, [], ['json']);
  const [file] = words;
  if (file === undefined || words.length !== 1) throw new UsageError('annotate needs one file.');
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new DictumError('RefusedFileError', `${file} cannot be read.`, String(cause));
  });
  if (bytes.byteLength > largest)
    throw new DictumError('RefusedFileError', `${file} is larger than 100 MB.`);
  const lines = await annotateLibrary({
    text: bytes.toString('utf8'),
    library: library.store.library,
  });
  for (const line of lines)
    output.result(
      line,
      [line.status, line.annotation, line.passage ?? '', line.reason ?? ''].join('\t'),
    );
  return lines.some((line) => line.status === 'refused') ? 1 : 0;
};
