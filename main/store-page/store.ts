// The one way in which the library changes: a command becomes a Change, the Change is synced to main's
// journal, then it is applied, answered and told to everybody. One at a time.

import { applicable } from '#core/apply-back.ts';
import type { Change, ChangeEvent } from '#core/change.ts';
import { inverseOps } from '#core/change.ts';
import { planCommand } from '#core/commands/all.ts';
import { isObject } from '#core/check.ts';
import { DictumError, conflict, describeError, reviveError } from '#core/errors.ts';
import type { History, HistoryEntry } from '#core/history.ts';
import { historyState } from '#core/history.ts';
import type { RunCall, RunResult } from '#core/library-api.ts';
import type { JournalApi } from '#core/store-api.ts';
import { applyChanges } from './apply-changes.ts';
import type { LibraryDatabase } from './database.ts';
import { databaseReader } from './database-reader.ts';
import { Queue } from './queue.ts';
import type { Standing } from './remember-changes.ts';

/** What the store needs of the world around it. */
export interface StoreSurroundings {
  journal: JournalApi;
  /** ISO UTC with milliseconds. */
  now(): string;
  /** An id no record has. */
  newId(): string;
  /** Told of each Change as soon as it is applied, before its call is answered. */
  applied(change: Change): void;
  /** Told of each Change after its call was answered. */
  publish(event: ChangeEvent): void;
  /** The database and the journal may differ: the page must be made anew, and the journal replayed. */
  broken(error: DictumError): void;
}

/** The refusal of an action that was left out, with what happens next. */
function skipped(thrown: DictumError, label: string, kind: 'undo' | 'redo'): DictumError {
  const next =
    kind === 'undo'
      ? 'Undo once more for what was done before.'
      : 'Redo once more for what followed.';
  return new DictumError(thrown.name, `${thrown.message} “${label}” was left as it is. ${next}`);
}

/** What an undo or redo answered before, under the same id: its label, or its refusal. */
function answeredBefore({ seq, result }: RunResult): { seq: number; label: string } {
  if (isObject(result)) throw reviveError({ name: 'ConflictError', message: '', ...result });
  return { seq, label: String(result) };
}

/** A Change that still lacks its number and its moment. */
type Draft = Omit<Change, 'seq' | 'at'>;

/** Runs a callback after the promises that are settled now have told those who wait for them. */
function afterAnswers(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    callback();
  });
  port1.start();
  port2.postMessage(null);
}

/** One a library. What fails between journal and database stops it until the page is opened again. */
export class LibraryStore {
  readonly database: LibraryDatabase;
  private readonly queue = new Queue();
  private readonly around: StoreSurroundings;
  private standing: Standing;
  private fault: DictumError | null = null;
  private isClosing = false;

  constructor(database: LibraryDatabase, standing: Standing, around: StoreSurroundings) {
    this.database = database;
    this.standing = standing;
    this.around = around;
    database.on('close', () => {
      if (this.isClosing || this.fault !== null) return;
      // Dexie would open another one by itself, and take an empty one that the engine put there for ours.
      const cause = new Error('The engine closed the database.');
      this.stop(cause, 'The library is being opened again.');
    });
  }

  /** Closes the database. */
  close(): void {
    this.isClosing = true;
    this.database.close();
  }

  /** Number of the last Change the database holds. */
  get appliedSeq(): number {
    return this.standing.appliedSeq;
  }

  /** What can be undone and redone, whole. */
  get stacks(): History {
    return this.standing.history;
  }

  /** The same as windows are told of it: the next label of each. */
  get history(): ChangeEvent['history'] {
    return historyState(this.standing.history);
  }

  /** Runs a task between commands, so that everything it reads belongs together. */
  inTurn<R>(task: () => Promise<R>): Promise<R> {
    return this.queue.add(() => {
      if (this.fault !== null) throw this.fault;
      return task();
    });
  }

  /** Runs a command. A call that was done before answers what it answered then. */
  run(args: RunCall): Promise<RunResult> {
    return this.inTurn(async () => {
      const done = await this.doneBefore(args.id);
      if (done !== null) return done;
      const context = { now: this.around.now(), newId: () => this.around.newId() };
      const reader = databaseReader(this.database);
      const plan = await planCommand(args.command, args.args, reader, context);
      const { ops, result, kind } = plan;
      if (ops.length === 0) return { seq: this.appliedSeq, result };
      const group = plan.group ?? args.group;
      const step = group === undefined ? {} : { group };
      const label = args.label ?? plan.label;
      return await this.commit({ id: args.id, label, kind, ...step, ops, result });
    });
  }

  /** Takes the last action back; with `of`, only if it is that one. */
  undo(args: { id: string; of?: string }): Promise<{ seq: number; label: string }> {
    return this.turnBack(args.id, 'undo', args.of);
  }

  /** Does the action taken back last again. */
  redo(args: { id: string }): Promise<{ seq: number; label: string }> {
    return this.turnBack(args.id, 'redo');
  }

  /** Applies Changes that stand in the journal already. */
  replay(changes: readonly Change[]): Promise<{ appliedSeq: number }> {
    return this.inTurn(async () => {
      this.standing = await applyChanges(this.database, this.standing, changes);
      return { appliedSeq: this.appliedSeq };
    });
  }

  private turnBack(
    id: string,
    kind: 'undo' | 'redo',
    of?: string,
  ): Promise<{ seq: number; label: string }> {
    return this.inTurn(async () => {
      const entry = this.standing.history[kind].at(-1);
      const done = await this.doneBefore(id);
      if (done !== null) return answeredBefore(done);
      if (entry === undefined)
        throw conflict(kind === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.');
      const { label } = entry;
      if (of !== undefined && entry.id !== of && entry.group !== of)
        throw conflict(
          'Something else was done since; the history (Ctrl+Shift+H) leads back to before it.',
        );
      const ops = await this.opsOf(entry, kind).catch(async (thrown: unknown) => {
        // A fault of the moment is no reason to give the action up.
        if (!(thrown instanceof DictumError)) throw thrown;
        // What cannot be turned back must not bar the way to what was done before it.
        const refusal = skipped(thrown, label, kind);
        const result = describeError(refusal);
        await this.commit({ id, label, kind, of: entry.id, ops: [], result });
        throw refusal;
      });
      const { seq } = await this.commit({ id, label, kind, of: entry.id, ops, result: label });
      return { seq, label };
    });
  }

  private async opsOf(entry: HistoryEntry, kind: 'undo' | 'redo') {
    const rows = await this.database.changes.bulkGet(entry.seqs);
    const done = rows.flatMap((row) => {
      if (!row?.ops) throw conflict('What this action did is no longer kept.');
      return row.ops;
    });
    const ops = kind === 'undo' ? inverseOps(done) : done;
    return await applicable(ops, databaseReader(this.database), this.around.now());
  }

  private async doneBefore(id: string): Promise<RunResult | null> {
    const row = await this.database.changes.where('id').equals(id).first();
    return row === undefined ? null : { seq: row.seq, result: row.result };
  }

  private async commit(draft: Draft): Promise<RunResult> {
    const change: Change = { ...draft, seq: this.appliedSeq + 1, at: this.around.now() };
    try {
      await this.around.journal.append({ change });
    } catch (thrown) {
      // Main says that nothing was written: the library stands as before.
      if (thrown instanceof DictumError && thrown.name === 'SaveFailedError') throw thrown;
      throw this.stop(thrown, 'The journal did not answer; the library is being opened again.');
    }
    try {
      this.standing = await applyChanges(this.database, this.standing, [change]);
    } catch (thrown) {
      throw this.stop(thrown, 'Your change is saved; the library is being opened again.');
    }
    this.around.applied(change);
    const event = { seq: change.seq, ops: change.ops, history: this.history };
    afterAnswers(() => this.around.publish(event));
    return { seq: change.seq, result: change.result };
  }

  /** From now on nothing is answered: only the journal knows what is true. */
  private stop(thrown: unknown, sentence: string): DictumError {
    const { name, message, detail } = describeError(thrown);
    const fault = new DictumError(
      'UnavailableError',
      sentence,
      `${name}: ${message} ${detail ?? ''}`,
    );
    this.fault = fault;
    this.around.broken(fault);
    return fault;
  }
}
