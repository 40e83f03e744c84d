// What several commands ask of the library before they decide.

import { invalidInput, notFound } from '../errors.ts';
import type { TableName, Tables } from '../records/tables.ts';
import { tableNouns } from '../records/tables.ts';
import type { Reader } from './command.ts';

/** The record with this id; throws `NotFoundError` when it is not in the library. */
export async function existing<T extends TableName>(
  read: Reader,
  table: T,
  id: string,
): Promise<Tables[T]> {
  const record = await read.get(table, id);
  if (record === undefined)
    throw notFound(`This ${tableNouns[table]} is no longer in the library.`);
  return record;
}

/** The records with these ids, each once, in the order named; throws when one is missing. */
export async function allExisting<T extends TableName>(
  read: Reader,
  table: T,
  ids: readonly string[],
): Promise<Tables[T][]> {
  const wanted = [...new Set(ids)];
  const found = (await read.many(table, wanted)).filter((record) => record !== undefined);
  const missing = wanted.length - found.length;
  if (missing === 1) throw notFound(`This ${tableNouns[table]} is no longer in the library.`);
  if (missing > 1)
    throw notFound(`${missing} of these ${tableNouns[table]}s are no longer in the library.`);
  return found;
}

/** The text without white space at its ends; throws `InvalidInputError` when nothing is left. */
export function needed(text: string, what: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw invalidInput(`${what} must not be empty.`);
  return trimmed;
}

/** The texts trimmed, without empty ones and repetitions, in their order. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
