// What random steps run on, and how they pick among what stands there.

import type { TableName, Tables } from '../../records/tables.ts';
import type { CommandArgs, CommandName } from '../catalogue.ts';

/** What the steps run on. */
export interface RandomTarget {
  run<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<unknown>;
  undo(): Promise<unknown>;
  redo(): Promise<unknown>;
  /** The records that stand, in a fixed order. */
  records<T extends TableName>(table: T): Promise<Tables[T][]>;
}

/** Which step, and what it picks. */
export type Step = readonly [step: number, a: number, b: number];

/** The entry a random number falls on; throws `RangeError` for an empty list. */
export const at = <T>(list: readonly T[], number: number): T => {
  const picked = list[number % list.length];
  if (picked === undefined) throw new RangeError('There is nothing to pick from.');
  return picked;
};

/** Few names, so that steps meet the same actors again. */
export const names = ['Ada', 'Bo', 'Čapek', '東京都', 'Ost'];
/** Few words for all other texts; some with several code points a grapheme. */
export const words = ['vote', 'harbour', '👍🏽 yes', 'café', '語'];

/** One random step; `a` and `b` are random numbers that decide on what and how. */
export type Act = (target: RandomTarget, a: number, b: number) => Promise<unknown>;

/** Runs an act on one of a table's records; nothing when there is none. */
export const onOne =
  (table: TableName, act: (target: RandomTarget, id: string, b: number) => Promise<unknown>): Act =>
  async (target, a, b) => {
    const records = await target.records(table);
    return records.length === 0 ? null : await act(target, at(records, a).id, b);
  };
