// Codebooks among the files that are imported.

import { isObject } from '#core/check.ts';
import type { CommandArgs, CommandResult } from '#core/commands/catalogue.ts';
import { DictumError, refusedFile } from '#core/errors.ts';
import { looksLikeCodebookCsv, readCodebookCsv } from '#core/formats/codebook/csv.ts';
import { looksLikeCodebook, readCodebookJson } from '#core/formats/codebook/json.ts';

type Taken = CommandResult<'import-codebook'>;

/** The largest codebook that is read, in bytes. */
const largest = 20_000_000;

/** Whether a file is a codebook: JSON by its field `format`, a table by its first line. */
export function isCodebook(bytes: Uint8Array, name: string): boolean {
  if (/\.csv$/i.test(name))
    return looksLikeCodebookCsv(new TextDecoder().decode(bytes.subarray(0, 4000)));
  if (!/\.json$/i.test(name)) return false;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('"dictum-codebook"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value['format'] === 'dictum-codebook';
  } catch {
    // A torn codebook is no text to read: taken for what it is, it is refused with its own sentence.
    return looksLikeCodebook(text);
  }
}

/**
 * Reads a codebook and has it taken in by `run`. Throws `RefusedFileError`, with one sentence, for what is
 * none.
 */
export async function takeCodebook(
  bytes: Uint8Array,
  name: string,
  run: (args: CommandArgs<'import-codebook'>) => Promise<{ result: unknown }>,
): Promise<Taken> {
  if (bytes.byteLength > largest) throw refusedFile(`“${name}” is larger than 20 MB.`);
  const text = new TextDecoder().decode(bytes);
  const codebook = /\.csv$/i.test(name) ? readCodebookCsv(text) : readCodebookJson(text);
  const { result } = await run({ codebook });
  return takenOf(result);
}

function takenOf(result: unknown): Taken {
  if (isObject(result) && Array.isArray(result['report'])) {
    const { added, defined, signs, report } = result;
    const sentences = report.filter((one) => typeof one === 'string');
    if (typeof added === 'number' && typeof defined === 'number' && typeof signs === 'boolean')
      return { added, defined, signs, report: sentences };
  }
  throw new DictumError('UnexpectedError', 'The library answered something unexpected.');
}

/** What was taken and what was not, in a few sentences. */
export function codebookInWords({ added, defined, signs, report }: Taken): string {
  const parts = [
    `${added} ${added === 1 ? 'concept' : 'concepts'} added`,
    defined === 0 ? '' : `${defined} ${defined === 1 ? 'definition' : 'definitions'} filled in`,
    signs ? 'colours and roles filled in' : '',
  ].filter((part) => part !== '');
  return [`${parts.join(', ')}.`, ...report].join(' ');
}
