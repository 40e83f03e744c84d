import type { Op } from '../change.ts';
import { put } from '../change.ts';
import type { Check } from '../check.ts';
import { list, object, oneOf } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { Reference } from '../records/references.ts';
import { referencesOf } from '../records/references.ts';
import type { AnyRecord, TableName } from '../records/tables.ts';
import { recordChecks, tableNames } from '../records/tables.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { counted } from '../counted.ts';

type Args = CommandArgs<'import-records'>;
type Result = CommandResult<'import-records'>;
type Given = Args['records'][number];

const anyObject: Check<unknown> = (value) => value;
const outer = object({ table: oneOf(tableNames), record: anyObject });

/** Checks a record by the validator of the table it says it is of. */
const given: Check<Given> = (value, where) => {
  const { table, record } = outer(value, where);
  return { table, record: recordChecks[table](record, `${where}.record`) };
};

/** What a record needs to be there: table and id of each. */
function needs(record: AnyRecord): Reference[] {
  if ('anchor' in record)
    return [
      ...referencesOf(record),
      ['sections', record.anchor.start.section],
      ['sections', record.anchor.end.section],
    ];
  if ('sections' in record) return record.sections.map((one) => ['sections', one.id]);
  const own: Reference[] = 'section' in record ? [['sections', record.section.id]] : [];
  return [...own, ...referencesOf(record)];
}

const keyOf = (table: TableName, id: string): string => `${table} ${id}`;

/** The text lengths that documents and notes state must be those of their sections. */
function checkLengths(fresh: readonly Given[]): void {
  const lengths = new Map<string, number>();
  for (const { record } of fresh)
    if ('owner' in record) lengths.set(record.id, plainTextOfBlocks(record.blocks).length);
  for (const { record } of fresh) {
    const stated =
      'sections' in record ? record.sections : 'section' in record ? [record.section] : [];
    const wrong = stated.find((one) => lengths.get(one.id) !== one.length);
    if (wrong !== undefined)
      throw invalidInput(`The text of the record ${record.id} has not the length it says.`);
  }
}

async function checkReferences(fresh: readonly Given[], read: Reader): Promise<void> {
  const coming = new Set(fresh.map(({ table, record }) => keyOf(table, record.id)));
  const missing = new Map<TableName, Map<string, string>>();
  for (const { record } of fresh)
    for (const [table, id] of needs(record))
      if (!coming.has(keyOf(table, id)))
        missing.set(table, (missing.get(table) ?? new Map<string, string>()).set(id, record.id));
  for (const [table, ids] of missing) {
    const found = await read.many(table, [...ids.keys()]);
    const lacking = [...ids].find((_pair, index) => found[index] === undefined);
    if (lacking !== undefined)
      throw invalidInput(`The record ${lacking[1]} needs ${lacking[0]}, which is not there.`);
  }
}

/** Brings records of an export in, keeping their ids; those that exist are left as they are. */
export const importRecords: Command<Args, Result> = {
  name: 'import-records',
  check: object({ records: list(given) }),
  async plan(args, read): Promise<Plan<Result>> {
    const fresh: Given[] = [];
    for (const table of tableNames) {
      const wanted = args.records.filter((one) => one.table === table);
      const ids = wanted.map((one) => one.record.id);
      if (new Set(ids).size !== ids.length)
        throw invalidInput('An id stands twice among the records.');
      const standing = await read.many(table, ids);
      fresh.push(...wanted.filter((_one, index) => standing[index] === undefined));
    }
    checkLengths(fresh);
    await checkReferences(fresh, read);
    const ops: Op[] = fresh.map(({ table, record }) => putAny(table, record));
    return {
      label: `Imported ${counted(fresh.length, 'record')}`,
      kind: 'do',
      ops,
      result: { imported: fresh.length, existing: args.records.length - fresh.length },
    };
  },
};

function putAny(table: TableName, record: AnyRecord): Op {
  // `given` has checked each record by its table's own validator, which the pair's type does not say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return put(table, null, record as never);
}
