// What records refer to by id: the one list by which imports, undo and checks see to it that nothing leads
// nowhere.

import type { Indexes } from '../commands/command.ts';
import type { AnyRecord, TableName } from './tables.ts';

/** Table and id of a record that another one needs. */
export type Reference = readonly [table: TableName, id: string];

function named(table: TableName, ...ids: (string | null)[]): Reference[] {
  return ids.flatMap((id): Reference[] => (id === null ? [] : [[table, id]]));
}

/**
 * The records without which this one makes no sense. The actors of a document's speaker labels are not
 * among them: a label whose actor is gone counts as nobody's.
 */
export function referencesOf(record: AnyRecord): Reference[] {
  if ('stance' in record)
    return [
      ['passages', record.passage],
      ['documents', record.document],
      ...named('actors', record.speaker, record.organisation, ...record.targets),
      ...named('concepts', record.concept),
    ];
  if ('verdict' in record)
    return [
      ['actors', record.actor],
      ['documents', record.document],
    ];
  if ('role' in record)
    return [
      ['passages', record.passage],
      ['actors', record.actor],
      ['documents', record.document],
    ];
  if ('of' in record) return [['notes', record.of]];
  if ('anchor' in record) return [['documents', record.document]];
  if ('parent' in record) return named('concepts', record.parent);
  return [];
}

type Referring = {
  [T in keyof Indexes]: readonly [table: T, field: Indexes[T], owner: TableName];
}[keyof Indexes];

/** By which indexed fields records refer to others: what must not be left behind when those go. */
export const referringFields: readonly Referring[] = [
  ['passages', 'document', 'documents'],
  ['links', 'passage', 'passages'],
  ['links', 'actor', 'actors'],
  ['statements', 'passage', 'passages'],
  ['statements', 'speaker', 'actors'],
  ['statements', 'organisation', 'actors'],
  ['statements', 'targets', 'actors'],
  ['statements', 'concept', 'concepts'],
  ['decisions', 'actor', 'actors'],
  ['decisions', 'document', 'documents'],
  ['concepts', 'parent', 'concepts'],
  ['versions', 'of', 'notes'],
];
