// Every record of the library, checked one by one as it is read.

import type { Records } from '#core/apply.ts';
import type { TableName, Tables } from '#core/records/tables.ts';
import { recordChecks } from '#core/records/tables.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';

const pageSize = 2000;

type RecordsPage = Awaited<ReturnType<StoreOwnerApi['records']>>;

async function readTable<T extends TableName>(
  library: StoreOwnerApi,
  table: T,
  problems: string[],
): Promise<Map<string, Tables[T]>> {
  const records = new Map<string, Tables[T]>();
  let after: string | null = '';
  while (after !== null) {
    const page: RecordsPage = await library.records({
      table,
      limit: pageSize,
      ...(after === '' ? {} : { after }),
    });
    for (const raw of page.records) {
      try {
        const check = recordChecks[table];
        records.set(raw.id, check(raw, `${table} ${raw.id}`));
      } catch (thrown) {
        problems.push(thrown instanceof Error ? thrown.message : String(thrown));
      }
    }
    after = page.next;
  }
  return records;
}

/** Reads all tables; a record that is not as its type says is named in `problems` and left out. */
export async function readAllRecords(library: StoreOwnerApi, problems: string[]): Promise<Records> {
  return {
    documents: await readTable(library, 'documents', problems),
    sections: await readTable(library, 'sections', problems),
    passages: await readTable(library, 'passages', problems),
    actors: await readTable(library, 'actors', problems),
    links: await readTable(library, 'links', problems),
    concepts: await readTable(library, 'concepts', problems),
    statements: await readTable(library, 'statements', problems),
    decisions: await readTable(library, 'decisions', problems),
    notes: await readTable(library, 'notes', problems),
    versions: await readTable(library, 'versions', problems),
    settings: await readTable(library, 'settings', problems),
  };
}
