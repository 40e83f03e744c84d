// What the database's engine throws when it cannot read what it holds, as opposed to errors of our own.

import { isObject } from '#core/check.ts';
import { DictumError } from '#core/errors.ts';

/** Names of errors by which Chromium says that a stored value or a table cannot be read. */
const engineNames = new Set(['UnknownError', 'NotReadableError', 'EncodingError']);
/** What it says of long values, which it keeps in files of their own, under a name that means much else. */
const longValueLost = /large IndexedDB value/i;

/** Whether the engine could not read what stands in the database; the errors inside an error count, too. */
export function isEngineFault(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; isObject(error) && depth < 5; depth += 1) {
    if (error instanceof DictumError) return false;
    const { name, message } = error;
    if (typeof name === 'string' && engineNames.has(name)) return true;
    if (typeof message === 'string' && longValueLost.test(message)) return true;
    error = error['inner'] ?? error['cause'];
  }
  return false;
}

/** What whoever asked is told: the library is opened anew, and made anew if need be. */
export function unreadableAtWork(thrown: unknown): DictumError {
  return new DictumError(
    'DatabaseDamagedError',
    'A part of the library’s database cannot be read; the library is being opened again. If that does not help, the database is made anew from snapshot and journal.',
    thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown),
  );
}
