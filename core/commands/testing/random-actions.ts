// Random but meaningful sequences of commands for model tests: each step picks among the records that
// stand there when it runs. A refusal by a named error is a fair outcome.

import { DictumError } from '../../errors.ts';
import { actorTypes } from '../../records/actor.ts';
import { roles } from '../../records/link.ts';
import { colours } from '../../records/passage.ts';
import type { TableName } from '../../records/tables.ts';
import { paragraph } from '../../text/blocks.ts';
import type { CommandArgs, CommandName } from '../catalogue.ts';
import { fields, importArgs } from './fixtures.ts';

/** What the steps run on. */
export interface RandomTarget {
  run<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<unknown>;
  undo(): Promise<unknown>;
  redo(): Promise<unknown>;
  /** Ids of the records that stand, in a fixed order. */
  ids(table: TableName): Promise<string[]>;
}

/** Which step, and what it picks. */
export type Step = readonly [step: number, a: number, b: number];

const at = <T>(list: readonly T[], number: number): T => {
  const picked = list[number % list.length];
  if (picked === undefined) throw new RangeError('There is nothing to pick from.');
  return picked;
};

const names = ['Ada', 'Bo', 'Čapek', '東京都', 'Ost'];
const words = ['vote', 'harbour', '👍🏽 yes', 'café', '語'];

type Act = (target: RandomTarget, a: number, b: number) => Promise<unknown>;

/** Runs an act on one of a table's records; nothing when there is none. */
const onOne =
  (table: TableName, act: (target: RandomTarget, id: string, b: number) => Promise<unknown>): Act =>
  async (target, a, b) => {
    const ids = await target.ids(table);
    return ids.length === 0 ? null : await act(target, at(ids, a), b);
  };

const acts: readonly Act[] = [
  (target, a) => target.run('import-document', importArgs(at(['a', 'b', 'c', 'd'], a))),
  onOne('documents', (target, document, b) =>
    target.run('create-passages', {
      passages: [b % 50, b % 7].map((start) => {
        return { document, start, end: start + 1 + (b % 9), colour: at(colours, b) };
      }),
    }),
  ),
  onOne('passages', (target, id, b) =>
    target.run('link-passages', {
      passages: [id],
      actor: { name: at(names, b), type: at(actorTypes, b), aliases: [], description: '' },
      role: at(roles, b),
    }),
  ),
  (target, a, b) =>
    target.run('create-note', { title: at(names, a), blocks: [paragraph(at(words, b))] }),
  onOne('notes', (target, id, b) =>
    target.run('save-note', {
      id,
      blocks: Array.from({ length: b % 5 }, (_, index) => paragraph(at(words, b + index))),
    }),
  ),
  (target) => target.undo(),
  (target) => target.undo(),
  (target) => target.redo(),
  onOne('passages', (target, id, b) =>
    target.run('edit-passages', { ids: [id], colour: at(colours, b), comment: at(words, b) }),
  ),
  onOne('passages', (target, id) => target.run('delete-passages', { ids: [id] })),
  onOne('documents', (target, id) => target.run('delete-document', { id })),
  onOne('documents', (target, id, b) =>
    target.run('edit-document', { id, fields: { ...fields, title: at(words, b) } }),
  ),
  (target, a, b) =>
    target.run('create-actor', {
      name: at(names, a),
      type: at(actorTypes, b),
      aliases: [],
      description: '',
    }),
  onOne('actors', (target, id, b) =>
    target.run('edit-actor', { id, fields: { name: at(names, b) } }),
  ),
  onOne('actors', (target, id) => target.run('delete-actor', { id })),
  onOne('links', (target, id, b) => target.run('change-link-role', { id, role: at(roles, b) })),
  onOne('links', (target, id) => target.run('unlink', { ids: [id] })),
  onOne('notes', (target, id, b) => target.run('rename-note', { id, title: at(words, b) })),
  onOne('notes', (target, id) => target.run('delete-note', { id })),
];

/** How many kinds of step there are. */
export const stepKinds = acts.length;

/** Runs one step; answers whether it was refused. */
export async function randomStep(target: RandomTarget, [kind, a, b]: Step): Promise<boolean> {
  try {
    await at(acts, kind)(target, a, b);
    return false;
  } catch (thrown) {
    if (thrown instanceof DictumError) return true;
    throw thrown;
  }
}
