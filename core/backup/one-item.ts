// One document or note out of a copy of the library, with all that belongs to it and that it refers to.

import type { CommandArgs } from '../commands/catalogue.ts';
import type { ConceptRecord } from '../records/concept.ts';
import { referencesOf } from '../records/references.ts';
import type { AnyRecord, TableName, Tables } from '../records/tables.ts';
import { notFound } from '../errors.ts';
import { isObject } from '../check.ts';

/** What can be brought back alone. */
export interface Item {
  kind: 'document' | 'note';
  id: string;
}

type Given = CommandArgs<'import-records'>['records'][number];

/** Gathers the records of an item as a copy tells its records, in the order of the tables. */
export class OneItem {
  private readonly item: Item;
  /** What is the item's own: it gets new ids when it comes beside one that still stands. */
  private readonly own: Given[] = [];
  /** What it may refer to. */
  private readonly others = new Map<string, Given>();

  constructor(item: Item) {
    this.item = item;
  }

  /** Give it every record of the copy; what does not belong to the item is let go. */
  add<T extends TableName>(table: T, record: Tables[T]): void {
    const given = { table, record };
    if (this.isOwn(table, record)) this.own.push(given);
    else if (table === 'actors' || table === 'concepts')
      this.others.set(`${table} ${record.id}`, given);
  }

  /**
   * What `import-records` takes. With `newId` the item comes as a further one beside that which stands,
   * and its title says from when it is. Throws `NotFoundError` when the copy does not hold it.
   */
  records(copy: { newId: () => string; addition: string } | null): Given[] {
    const main = this.own.find(({ record }) => record.id === this.item.id);
    if (main === undefined) throw notFound(`The copy holds no such ${this.item.kind}.`);
    const wanted = new Map<string, Given>();
    for (const { record } of this.own)
      for (const [table, id] of referencesOf(record)) this.want(`${table} ${id}`, wanted);
    const own = copy === null ? this.own : this.asCopy(copy);
    return [...wanted.values(), ...own];
  }

  private want(key: string, wanted: Map<string, Given>): void {
    const other = this.others.get(key);
    if (other === undefined || wanted.has(key)) return;
    wanted.set(key, other);
    const parent = parentOf(other.record);
    if (parent !== null) this.want(`concepts ${parent}`, wanted);
  }

  private isOwn(table: TableName, record: AnyRecord): boolean {
    const { kind, id } = this.item;
    if (record.id === id) return table === `${kind}s`;
    if ('owner' in record) return record.owner === id;
    return kind === 'document' && 'document' in record && record.document === id;
  }

  private asCopy({ newId, addition }: { newId: () => string; addition: string }): Given[] {
    const ids = new Map(this.own.map(({ record }) => [record.id, newId()]));
    return this.own.map(({ table, record }): Given => {
      const renamed = renamedIds(record, ids);
      const titled =
        record.id === this.item.id && isObject(renamed)
          ? { ...renamed, title: `${String(renamed['title'])} ${addition}` }
          : renamed;
      // Only ids and the title have changed; the command checks the record once more.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { table, record: titled as AnyRecord };
    });
  }
}

function parentOf(record: AnyRecord): string | null {
  return 'parent' in record ? (record satisfies ConceptRecord).parent : null;
}

/** The same value with other ids, wherever one stands as a whole string. */
function renamedIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one: unknown) => renamedIds(one, ids));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamedIds(one, ids)]));
}
