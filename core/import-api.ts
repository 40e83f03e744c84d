// What main asks the import page to do. The page has no way to the store: it is handed bytes and
// answers our own tree, which main checks before anything is saved.

import type { Check } from './check.ts';
import { list, object, optional, text, whole } from './check.ts';
import type { DocumentFields } from './commands/command-inputs.ts';
import { documentFields } from './records/document.ts';
import type { Block } from './text/blocks.ts';
import { blocks } from './text/check-block.ts';

/** A file to be read: its name and its bytes in base64, as ports carry strings. */
export interface ImportSource {
  name: string;
  base64: string;
}

/** What reading a file gave. */
export interface ImportedText {
  fields: DocumentFields;
  dateProposal?: string;
  blocks: Block[];
  mediaType: string;
  encoding: string;
  /** How many speaker turns were recognised. */
  turns: number;
  /** UTF-16 length of the plain text. */
  length: number;
  /** What did not fit or was guessed, one sentence each. */
  report: string[];
}

/** Reads the page's answer as a stranger's; throws `InvalidInputError`. */
export const importedText: Check<ImportedText> = object({
  fields: object(documentFields),
  dateProposal: optional(text(100)),
  blocks,
  mediaType: text(200),
  encoding: text(100),
  turns: whole(),
  length: whole(),
  report: list(text(2000), 1000),
});

/** Served by the import page. Throws `RefusedFileError` with one sentence. */
export interface ImportApi {
  /** Reads a file's bytes as a document: text, fields and what did not fit. */
  read(args: ImportSource): Promise<ImportedText>;
}

/** The page's own checks; the bytes come as base64, about 75 MB at most. */
export const importChecks = { read: object({ name: text(1000), base64: text(100_000_000) }) };
/** The calls' names. */
export const importCalls = ['read'] as const satisfies readonly (keyof ImportApi)[];

/** The largest file that is taken in, in bytes. */
export const largestFile = 50 * 1024 * 1024;
