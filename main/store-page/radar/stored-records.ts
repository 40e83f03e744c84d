// Reads records straight from the store page's database, in a worker of that page: the texts of a whole
// library never pass through the thread that answers the library's calls. It only ever reads: a database
// that is not there is not made, and one that is to be changed or deleted is let go.

import type { TableName, Tables } from '#core/records/tables.ts';

/** Passages are packed, and read by nobody here. */
type ReadTable = Exclude<TableName, 'passages'>;

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('The database did not answer.'));
    });
  });
}

async function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return await answered(request);
}

/** Reads in transactions of its own, so two answers may be of different moments. */
export class StoredRecords {
  private readonly name: string;
  private opened: Promise<IDBDatabase> | null = null;

  constructor(name: string) {
    this.name = name;
  }

  /** Up to `limit` records behind the one with the id `after`, in the order of their ids. */
  async page<T extends ReadTable>(table: T, after: string, limit: number): Promise<Tables[T][]> {
    const range = IDBKeyRange.lowerBound(after, true);
    return await this.read(table, (store) => store.getAll(range, limit));
  }

  /** One record; undefined when there is none of this id. */
  async get<T extends ReadTable>(table: T, id: string): Promise<Tables[T] | undefined> {
    return await this.read(table, (store) => store.get(id));
  }

  /** Lets go of the database; the next question opens it again. */
  close(): void {
    const { opened } = this;
    this.opened = null;
    void opened?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  private async read<R>(
    table: ReadTable,
    // What stands in a table of the library is what its name says: it was checked when it was written.
    // oxlint-disable-next-line typescript/no-explicit-any
    ask: (store: IDBObjectStore) => IDBRequest<any>,
  ): Promise<R> {
    const database = await this.database();
    const store = database.transaction(table, 'readonly').objectStore(table);
    const found: R = await answered<R>(ask(store));
    return found;
  }

  private database(): Promise<IDBDatabase> {
    this.opened ??= open(this.name).then(
      (database) => {
        database.addEventListener('versionchange', () => this.close());
        database.addEventListener('close', () => (this.opened = null));
        return database;
      },
      (thrown: unknown) => {
        this.opened = null;
        throw thrown;
      },
    );
    return this.opened;
  }
}
