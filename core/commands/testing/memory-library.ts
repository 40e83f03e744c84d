// A library in memory on which tests run commands as the store does, without a database.

import { applyOps, emptyRecords, memoryReader } from '../../apply.ts';
import { applicable } from '../../apply-back.ts';
import type { Change, Op } from '../../change.ts';
import { inverseOps } from '../../change.ts';
import type { History, HistoryEntry } from '../../history.ts';
import { emptyHistory, historyAfter } from '../../history.ts';
import { planCommand } from '../all.ts';
import type { CommandArgs, CommandName, CommandResult } from '../catalogue.ts';

/** A moment of its own for each number, in order. */
export const momentOf = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();

/** Runs commands one at a time and keeps their Changes. Ids count up; each Change takes one second. */
export class MemoryLibrary {
  readonly records = emptyRecords();
  readonly read = memoryReader(this.records);
  readonly changes: Change[] = [];
  history: History = emptyHistory;
  private ids = 0;

  /** Runs a command; what it decided is applied and remembered. */
  async run<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<CommandResult<N>> {
    const { now } = this;
    const newId = (): string => `id-${(this.ids += 1)}`;
    const plan = await planCommand(name, structuredClone(args), this.read, { now, newId });
    const { result } = plan;
    if (plan.ops.length > 0) this.commit(plan);
    // The command of this name answers this type, which the call by name hides.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as CommandResult<N>;
  }

  async undo(): Promise<void> {
    const entry = this.history.undo.at(-1);
    if (entry === undefined) throw new RangeError('Nothing to undo.');
    const ops = await applicable(inverseOps(this.opsOf(entry)), this.read, this.now);
    this.commit({ label: entry.label, kind: 'undo', of: entry.id, ops });
  }

  async redo(): Promise<void> {
    const entry = this.history.redo.at(-1);
    if (entry === undefined) throw new RangeError('Nothing to redo.');
    const ops = await applicable(this.opsOf(entry), this.read, this.now);
    this.commit({ label: entry.label, kind: 'redo', of: entry.id, ops });
  }

  private skipped = 0;

  /** Lets so many seconds pass, beside the one that each Change takes. */
  skip(seconds: number): void {
    this.skipped += seconds;
  }

  private get now(): string {
    return momentOf(this.changes.length + this.skipped);
  }

  private opsOf(entry: HistoryEntry): Op[] {
    return entry.seqs.flatMap((seq) => this.changes[seq - 1]?.ops ?? []);
  }

  private commit(draft: Omit<Change, 'seq' | 'id' | 'at'>): void {
    const seq = this.changes.length + 1;
    // Through JSON, as the journal and the ports carry it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const change = JSON.parse(
      JSON.stringify({ ...draft, seq, id: `change-${seq}`, at: momentOf(seq) }),
    ) as Change;
    this.changes.push(change);
    applyOps(this.records, change.ops);
    this.history = historyAfter(this.history, change);
  }
}
