// What rows held before they were written, while a copy of the database is being made: the copy tells how
// everything stood at its beginning, and nobody has to wait for it.

import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** Told of rows of a table before they change; a row that was not there is undefined. */
type Note = (table: string, keys: readonly unknown[], rows: readonly unknown[]) => void;

/** Watches writes to a database; costs nothing while nobody asks. */
export class BeforeImages {
  private note: Note | null = null;

  /** From now on `note` is told of every row before it is written; null ends it. */
  watch(note: Note | null): void {
    this.note = note;
  }

  /** To be put into a database before it is opened. */
  readonly middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'before-images',
    create: (core) => {
      return { ...core, table: (name) => this.watched(core.table(name)) };
    },
  };

  private watched(table: DBCoreTable): DBCoreTable {
    return {
      ...table,
      mutate: (request) => {
        const { note } = this;
        if (note === null) return table.mutate(request);
        const keys = keysOf(table, request);
        return table.getMany({ trans: request.trans, keys: [...keys] }).then((rows: unknown[]) => {
          note(table.name, keys, rows);
          return table.mutate(request);
        });
      },
    };
  }
}

function keysOf(table: DBCoreTable, request: DBCoreMutateRequest): readonly unknown[] {
  if (request.type === 'delete') return request.keys;
  // Nothing of the library deletes by range; a copy that missed it would be wrong in silence.
  if (request.type === 'deleteRange') throw new TypeError(`${table.name} was cleared by a range.`);
  const given: readonly unknown[] | undefined = request.keys;
  return (
    given ?? request.values.map((value: unknown) => table.schema.primaryKey.extractKey?.(value))
  );
}
