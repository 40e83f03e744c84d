// What every command of the command line is given, and what it answers.

import type { Library } from '../library.ts';
import type { Output } from './output.ts';

/** An open library, and where results go. */
export interface CliContext {
  library: Library;
  output: Output;
}

/** Does what was asked for and answers the exit code. */
export type CliRunner = (context: CliContext) => Promise<number>;

/**
 * Reads a command's words and answers what will run it. Throws `UsageError` for wrong words, before any
 * library is opened.
 */
export type CliReader = (rest: readonly string[]) => CliRunner;
