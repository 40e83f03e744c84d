// `annotate`: passages, comments, tags and actor links out of a W3C Web Annotation file.

import { basename } from 'node:path';
import { DictumError, refusedFile } from '#core/errors.ts';
import type { AnnotateLine } from '../annotating/annotate.ts';
import { annotate as annotateLibrary } from '../annotating/annotate.ts';
import { readOriginal } from '../importing/read-original.ts';
import type { Library } from '../library.ts';
import type { CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';

/** The largest annotation file that is read, in bytes. */
const largest = 100 * 1024 * 1024;

/** `annotate FILE [--json]`: exit 1 when an annotation was refused. */
export const annotate: CliReader = (rest) => {
  const { words } = readOptions(rest, [], ['json']);
  const [file] = words;
  if (file === undefined || words.length !== 1) throw new UsageError('annotate needs one file.');
  return async ({ library, output }) => {
    const lines = await annotateFrom(file, library);
    for (const line of lines)
      output.result(
        line,
        [line.status, line.annotation, line.passage ?? '', line.reason ?? ''].join('\t'),
      );
    return lines.some((line) => line.status === 'refused') ? 1 : 0;
  };
};

async function annotateFrom(file: string, library: Library): Promise<AnnotateLine[]> {
  const name = basename(file);
  const bytes = await readOriginal(file);
  if (bytes.byteLength > largest) throw refusedFile(`“${name}” is larger than 100 MB.`);
  try {
    return await annotateLibrary({
      text: new TextDecoder().decode(bytes),
      library: library.store.library,
    });
  } catch (thrown) {
    if (!(thrown instanceof DictumError) || thrown.name !== 'RefusedFileError') throw thrown;
    // The reader of annotations knows the text only.
    throw refusedFile(thrown.message.replace(/^This file/, `“${name}”`), thrown.detail);
  }
}
