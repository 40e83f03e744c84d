// What can be the matter with the store, in words, and whether the database is at fault.

import { DictumError } from '#core/errors.ts';

/** The database cannot be read, and nothing can fill it again. */
export function unreadable(): DictumError {
  return new DictumError(
    'DatabaseDamagedError',
    'A part of the library’s database cannot be read, and journal and snapshots are not whole enough to make it anew; nothing was changed. Restore a backup into a new folder.',
  );
}

/** Calls are not answered just now. */
export function unavailable(): DictumError {
  return new DictumError(
    'UnavailableError',
    'The library is being opened again; your last change is kept.',
  );
}

/** Whether it is the database that is at fault, and not what we refuse by name. */
export function isDatabaseFault(thrown: unknown): boolean {
  if (!(thrown instanceof DictumError)) return false;
  return thrown.name === 'DatabaseDamagedError' || thrown.name === 'UnexpectedError';
}

/** What an error says to the log. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof DictumError ? (thrown.detail ?? thrown.message) : String(thrown);
}
