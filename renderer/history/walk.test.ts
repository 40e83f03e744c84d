import { beforeEach, expect, test, vi } from 'vitest';
import { conflict } from '#core/errors.ts';

const stacks = { undo: [] as string[], redo: [] as string[] };
/** An action that cannot be undone: it leaves its stack all the same, as the library does it. */
let refused = '';

const turn = (from: 'undo' | 'redo', to: 'undo' | 'redo') => async (): Promise<string> => {
  const id = stacks[from].shift() ?? '';
  if (id === refused) throw conflict(`${id} has changed since.`);
  stacks[to].unshift(id);
  return await Promise.resolve(id);
};

vi.mock('../services/library.ts', () => ({
  ask: () => {
    const items = (ids: string[]) => ids.map((id) => ({ id, label: id, at: '' }));
    return Promise.resolve({ undo: items(stacks.undo), redo: items(stacks.redo) });
  },
  undo: turn('undo', 'redo'),
  redo: turn('redo', 'undo'),
}));
const { walkTo } = await import('./walk.ts');

beforeEach(() => {
  stacks.undo = ['d', 'c', 'b', 'a'];
  stacks.redo = [];
  refused = '';
});

test('undoes up to and with the action, and does the same again', async () => {
  expect(await walkTo('undo', 'b')).toBe(3);
  expect(stacks).toEqual({ undo: ['a'], redo: ['b', 'c', 'd'] });
  expect(await walkTo('redo', 'c')).toBe(2);
  expect(stacks).toEqual({ undo: ['c', 'b', 'a'], redo: ['d'] });
});

test('stops at the first that refuses, with its sentence', async () => {
  refused = 'c';
  await expect(walkTo('undo', 'a')).rejects.toThrow('c has changed since.');
  expect(stacks).toEqual({ undo: ['b', 'a'], redo: ['d'] });
});

test('does nothing for an action that is not there', async () => {
  await expect(walkTo('redo', 'b')).rejects.toThrow('meanwhile');
  expect(stacks.undo).toHaveLength(4);
});
