// A store page's library on a database in memory, with a journal that is a list.

import { suggestionList } from '#core/actors/suggestion-list.ts';
import type { Change, ChangeEvent } from '#core/change.ts';
import type { CommandArgs, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import type { RandomTarget } from '#core/commands/testing/random-target.ts';
import type { DictumError } from '#core/errors.ts';
import type { AnyRecord, TableName, Tables } from '#core/records/tables.ts';
import { tableNames } from '#core/records/tables.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { LibraryDatabase } from '../database.ts';
import { storeOwner } from '../store-owner.ts';
import type { IndexApi } from '../search/index-api.ts';
import type { MentionEvent } from '#core/mentions-api.ts';
import { radarService } from '../radar/radar-service.ts';
import { indexInMemory } from './node-index.ts';

let names = 0;
/** A name no other test uses. */
export const freshName = (): string => `test-${(names += 1)}`;

/** Made anew with the same `name` and `journal`, it is the same library after a restart. */
export class TestStore {
  readonly journal: Change[] = [];
  readonly events: ChangeEvent[] = [];
  readonly broken: DictumError[] = [];
  readonly mentionEvents: MentionEvent[] = [];
  /** Set to make the next append fail, before or after the Change is written. */
  fault: { written: boolean; error: Error } | null = null;
  /** Tells the store that the radar it started last is gone. */
  killRadar: () => void = () => undefined;
  /** A further journal that is written first, as main's is. */
  writeAhead: ((change: Change) => Promise<void>) | null = null;
  readonly owner: StoreOwnerApi;
  readonly name: string;
  private calls = 0;

  constructor(name: string, index: IndexApi, journal: Change[] = []) {
    this.name = name;
    this.journal = journal;
    let ids = 0;
    this.owner = storeOwner({
      databaseName: name,
      walkSizes: { page: 300, rows: { packs: 1, changes: 1 }, usualRows: 2 },
      journal: { append: ({ change }) => this.append(change) },
      now: () => new Date(Date.UTC(2026, 0, 1) + this.journal.length * 1000).toISOString(),
      newId: () => `${name}-${this.journal.length}-${(ids += 1)}`,
      publish: (event) => void this.events.push(event),
      broken: (error) => void this.broken.push(error),
      startIndex: () => index,
      startSuggesting: () => ({
        suggest: (source) => Promise.resolve(suggestionList(source)),
      }),
      startRadar: (died) => {
        this.killRadar = died;
        return radarService({
          changed: (event) => void this.mentionEvents.push(event),
          clock: () => performance.now(),
          pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
        });
      },
      started: () => undefined,
    });
  }

  /** Runs a command under an id of its own. */
  async run<N extends CommandName>(command: N, args: CommandArgs<N>): Promise<CommandResult<N>> {
    this.calls += 1;
    const id = `${this.name}-call-${this.journal.length}-${this.calls}`;
    const { result } = await this.owner.run({ id, command, args: structuredClone(args) });
    // The command of this name answers this type, which the call by name hides.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as CommandResult<N>;
  }

  /** This store as a target of random steps. */
  get target(): RandomTarget {
    const turn = (kind: 'undo' | 'redo') =>
      this.owner[kind]({ id: `${kind}-${(this.calls += 1)}` });
    return {
      run: (name, args) => this.run(name, args),
      undo: () => turn('undo'),
      redo: () => turn('redo'),
      records: (table) => recordsOf(this.owner, table),
    };
  }

  private async append(change: Change): Promise<null> {
    await this.writeAhead?.(change);
    const { fault } = this;
    this.fault = null;
    // Through JSON, as the wire carries it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (fault?.written !== false) this.journal.push(JSON.parse(JSON.stringify(change)) as Change);
    if (fault !== null) throw fault.error;
    return null;
  }
}

/** A store whose Changes stand in a journal on the disk first, as main writes it. */
export async function storeOn(
  journal: { append(change: Change): Promise<void> },
  name = freshName(),
): Promise<TestStore> {
  const store = new TestStore(name, await indexInMemory());
  store.writeAhead = (change) => journal.append(change);
  return store;
}

/** The same database and journal after the page was made anew. */
export async function reopened(from: TestStore): Promise<TestStore> {
  const again = new TestStore(from.name, await indexInMemory(), from.journal);
  const { appliedSeq } = await again.owner.open({ expected: true, rebuild: false });
  await again.owner.replay({ changes: from.journal.filter((change) => change.seq > appliedSeq) });
  await again.owner.start(null);
  return again;
}

async function recordsOf<T extends TableName>(
  owner: StoreOwnerApi,
  table: T,
): Promise<Tables[T][]> {
  // The store answers records of the table that is asked for.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await owner.records({ table, limit: 100_000 })).records as Tables[T][];
}

/** Every record, by table. */
export async function allRecords(owner: StoreOwnerApi): Promise<Record<string, AnyRecord[]>> {
  const entries = tableNames.map(async (table) => [table, await recordsOf(owner, table)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** All that stands in a database, to compare with another's. */
export async function wholeDatabase(name: string): Promise<Record<string, unknown[]>> {
  const database = new LibraryDatabase(name);
  await database.open();
  const tables = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  const contents = Object.fromEntries(await Promise.all(tables));
  database.close();
  return contents;
}
