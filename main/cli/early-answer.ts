// What can be answered before any library is opened or made: help, and wrong words.

import { existsSync } from 'node:fs';
import type { Invocation } from '../arguments.ts';
import { UsageError } from './options.ts';
import { helpGiven, readCommand } from './read-call.ts';

/**
 * Looks over all words of a call before a library is opened or made. Answers the exit code when that is
 * already the end of it (help), else null. Throws `UsageError` for wrong words, and for a word that is
 * neither a command nor a file, which would otherwise open a window on a typing error.
 */
export async function earlyAnswer(invocation: Invocation): Promise<number | null> {
  const { library, command, rest, files } = invocation;
  if (await helpGiven(rest)) return 0;
  if (library === '' || library?.startsWith('--') === true)
    throw new UsageError('--library needs a folder.');
  if (command !== null) {
    readCommand(command, rest);
    return null;
  }
  const unknown = files.find((file) => !existsSync(file));
  if (unknown !== undefined) throw new UsageError(`“${unknown}” is neither a command nor a file.`);
  if (rest.length > 0) throw new UsageError(`${rest[0] ?? ''} needs a command.`);
  return null;
}
