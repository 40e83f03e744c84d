import { beforeEach, expect, test, vi } from 'vitest';
import type { SavedSign } from './text-saver.ts';
import { textSaver } from './text-saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

/** A saver whose saves are settled by hand. */
function byHand() {
  const saves: { text: string; settle: (error?: Error) => void }[] = [];
  const signs: SavedSign[] = [];
  const save = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (error?: Error): void => (error === undefined ? resolve() : reject(error));
      saves.push({ text, settle });
    });
  const saver = textSaver(save, (sign) => signs.push(sign), 700);
  const settled = async (index: number, error?: Error): Promise<void> => {
    saves[index]?.settle(error);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, saves, signs, settled };
}

test('keys in a row are one save, of the last text', async () => {
  const { saver, saves, signs, settled } = byHand();
  saver.change('a');
  await vi.advanceTimersByTimeAsync(699);
  saver.change('ab');
  await vi.advanceTimersByTimeAsync(699);
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saves.map((one) => one.text)).toEqual(['ab']);
  await settled(0);
  expect(signs).toEqual(['waiting', 'waiting', 'saved']);
});

test('what was written while a save was under way is not told as saved', async () => {
  const { saver, saves, signs, settled } = byHand();
  saver.change('a');
  saver.flush();
  saver.change('ab');
  await settled(0);
  expect(signs).toEqual(['waiting', 'waiting']);
  saver.flush();
  await settled(1);
  expect(saves.map((one) => one.text)).toEqual(['a', 'ab']);
  expect(signs.at(-1)).toBe('saved');
});

test('a text that was refused is sent again', async () => {
  const { saver, saves, signs, settled } = byHand();
  saver.change('a');
  saver.flush();
  await settled(0, new Error('away'));
  expect(signs.at(-1)).toBe('failed');
  saver.flush();
  await settled(1);
  expect(saves.map((one) => one.text)).toEqual(['a', 'a']);
  expect(signs.at(-1)).toBe('saved');
});

test('nothing is saved when nothing was written', () => {
  const { saver, saves } = byHand();
  saver.flush();
  expect(saves).toEqual([]);
});
