import { beforeEach, expect, test, vi } from 'vitest';
import { DictumError, conflict } from '#core/errors.ts';
import { saving, savingStatus, useSavingState } from './saving.ts';

const status = () => savingStatus(useSavingState.getState());

beforeEach(() =>
  useSavingState.setState({ pending: 0, lost: false, held: new Map(), slow: false }),
);

test('it is saving exactly while a call is under way', async () => {
  let finish: () => void = () => {};
  const call = saving.track(() => new Promise<void>((resolve) => (finish = resolve)));
  expect(status()).toBe('saving');
  finish();
  await call;
  expect(status()).toBe('saved');
});

test('what is not answered within five seconds does not count as being saved', async () => {
  vi.useFakeTimers();
  let finish: () => void = () => {};
  const call = saving.track(() => new Promise<void>((resolve) => (finish = resolve)));
  vi.advanceTimersByTime(4999);
  expect(status()).toBe('saving');
  vi.advanceTimersByTime(1);
  expect(status()).toBe('failed');
  finish();
  await call;
  expect(status()).toBe('saved');
  vi.useRealTimers();
});

test('a failed save is said until the next one succeeds', async () => {
  const failing = saving.track(() =>
    Promise.reject(new DictumError('SaveFailedError', 'The disk is full.')),
  );
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(status()).toBe('failed');
  await saving.track(async () => {});
  expect(status()).toBe('saved');
});

test('a refusal leaves nothing unsaved', async () => {
  await expect(saving.track(() => Promise.reject(conflict('It changed.')))).rejects.toThrow();
  expect(status()).toBe('saved');
});

test('what an editor holds counts, and its failure outweighs', () => {
  saving.hold('note:1', 'waiting');
  expect(status()).toBe('saving');
  saving.hold('note:2', 'failed');
  expect(status()).toBe('failed');
  saving.hold('note:2', null);
  saving.hold('note:1', null);
  expect(status()).toBe('saved');
});
