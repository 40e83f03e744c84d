// Gives a document the text of another file: a new version of its source.

import { basename } from 'node:path';
import { isObject } from '#core/check.ts';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { ReplaceReport } from '#core/commands/command-inputs.ts';
import type { Replaced } from '#core/desktop-api.ts';
import { DictumError, refusedFile } from '#core/errors.ts';
import type { LibraryApi } from '#core/library-api.ts';
import { isLibraryExport } from './library-export.ts';
import type { ReadingPage } from './page-keeper.ts';
import { PageKeeper } from './page-keeper.ts';
import { readBytes } from './read-bytes.ts';
import { readOriginal } from './read-original.ts';

/** A document and the file with its new text. */
export interface Replacement {
  document: string;
  path: string;
  openImportPage(): Promise<ReadingPage>;
  library: Pick<LibraryApi, 'run'>;
  /** Keeps an original, synced, before the Change that names it. */
  assets: { keep(bytes: Uint8Array): Promise<string> };
  newId(): string;
  /** Milliseconds a small file may take to be read; a large one may take longer. */
  limit?: number;
}

const outcomes = ['kept', 'moved', 'uncertain', 'orphaned'] as const;

function reportOf(result: unknown): ReplaceReport {
  const numbers = outcomes.map((name) => (isObject(result) ? result[name] : null));
  const [kept, moved, uncertain, orphaned] = numbers;
  if (
    typeof kept !== 'number' ||
    typeof moved !== 'number' ||
    typeof uncertain !== 'number' ||
    typeof orphaned !== 'number'
  )
    throw new DictumError('UnexpectedError', 'The library answered something unexpected.');
  return { kept, moved, uncertain, orphaned };
}

/**
 * Reads the file, keeps it as the document's original and replaces the text; answers what became of the
 * passages. Throws `RefusedFileError` with a sentence, and changes nothing, when it cannot be read.
 */
export async function replaceDocument(replacement: Replacement): Promise<Replaced> {
  const { document, path, library, assets } = replacement;
  const name = basename(path);
  const bytes = await readOriginal(path);
  if (isLibraryExport(bytes, name))
    throw refusedFile(`“${name}” is a library’s export, not a version of a document.`);
  const page = new PageKeeper(
    () => replacement.openImportPage(),
    replacement.limit ?? 20_000,
    undefined,
  );
  try {
    const { blocks, mediaType, encoding } = await readBytes(bytes, name, page);
    const sha256 = await assets.keep(bytes);
    const args: CommandArgs<'replace-text'> = {
      document,
      blocks,
      original: { sha256, name, size: bytes.byteLength, mediaType, encoding },
    };
    const step = replacement.newId();
    const { result } = await library.run({ id: step, command: 'replace-text', args });
    return { report: reportOf(result), step };
  } finally {
    page.close();
  }
}
