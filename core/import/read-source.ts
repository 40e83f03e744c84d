// A file's bytes → everything a new document needs: decoding and reading in one step.

import type { ImportedText } from '../import-api.ts';
import type { GuessEncoding } from './decode.ts';
import { decodeBytes } from './decode.ts';
import type { GuessLanguage } from './language.ts';
import { readText } from './read-text.ts';

/**
 * The guesses that need large tables, handed in so that `core` does not carry them; without one nothing is
 * guessed.
 */
export interface Guessers {
  /** Asked only about bytes that are neither UTF-8 nor UTF-16. */
  guessEncoding?: GuessEncoding;
  guessLanguage?: GuessLanguage;
}

const never = (): null => null;

/** Reads a file. Throws `RefusedFileError` with a sentence that names the file and the reason. */
export function readSource(
  source: { name: string; bytes: Uint8Array },
  { guessEncoding = never, guessLanguage = never }: Guessers = {},
): ImportedText {
  const { text, encoding, report } = decodeBytes(source.bytes, source.name, guessEncoding);
  return readText({ name: source.name, text, encoding, report, guessLanguage });
}
