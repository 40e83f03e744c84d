// Has the bytes of one file read by the import page, and trusts nothing it answers.

import { refusedFile } from '#core/errors.ts';
import type { ImportedText } from '#core/import-api.ts';
import { importedText, largestFile } from '#core/import-api.ts';
import type { PageKeeper } from './page-keeper.ts';

/** The text of a file and what is known of it. Throws `RefusedFileError`, naming the file. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  page: PageKeeper,
): Promise<ImportedText> {
  if (bytes.byteLength > largestFile) throw refusedFile(`“${name}” is larger than 50 MB.`);
  const answer = await page.read({ name, base64: Buffer.from(bytes).toString('base64') });
  return checkedAnswer(answer, name);
}

/** The page's answer, checked: the page has read a foreign file and is not to be trusted. */
function checkedAnswer(answer: unknown, name: string): ImportedText {
  try {
    return importedText(answer, 'The answer');
  } catch (error) {
    throw refusedFile(
      `“${name}” could not be taken in.`,
      error instanceof Error ? error.message : '',
    );
  }
}
