// What every command of the command line is given, and what it answers.

import type { Library } from '../library.ts';
import type { Output } from './output.ts';

export interface CliContext {
  library: Library;
  output: Output;
}

/** Runs a command with its words and answers the exit code. Throws `UsageError` for wrong words. */
export type CliRunner = (rest: readonly string[], context: CliContext) => Promise<number>;
