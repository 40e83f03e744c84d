import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdTyping, takeTyped, typingAhead } from './typing-ahead.ts';

let keys: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  keys = new EventTarget();
  vi.stubGlobal('window', keys);
});
afterEach(() => {
  takeTyped();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Presses a key; answers whether it was kept from everybody else. */
function press(key: string, more: object = {}): boolean {
  const event = Object.assign(new Event('keydown', { cancelable: true }), {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });
  keys.dispatchEvent(event);
  return event.defaultPrevented;
}

test('what is typed is kept until it is taken, with Enter and Backspace', () => {
  expect(press('a')).toBe(false);
  holdTyping();
  for (const key of ['N', 'o', 'x', 'Backspace', 'Enter', 'a']) expect(press(key)).toBe(true);
  expect(takeTyped()).toBe('No\na');
  expect(takeTyped()).toBe('');
  expect(press('a')).toBe(false);
});

test.each([
  ['F6', {}],
  ['Tab', {}],
  ['z', { ctrlKey: true }],
  ['k', { metaKey: true }],
  ['é', { isComposing: true }],
])('%s with %j goes its own way', (key, more) => {
  holdTyping();
  expect(press(key, more)).toBe(false);
  expect(takeTyped()).toBe('');
});

test('nothing is kept for long, nor from one wish to the next', () => {
  holdTyping();
  press('a');
  holdTyping();
  press('b');
  vi.advanceTimersByTime(3000);
  expect(press('c')).toBe(false);
  expect(takeTyped()).toBe('');
});

test('a failure lets go, and stays the failure', async () => {
  const failure = new Error('The disk is full.');
  await expect(
    typingAhead(() => {
      expect(press('a')).toBe(true);
      return Promise.reject(failure);
    }),
  ).rejects.toThrow(failure);
  expect(press('a')).toBe(false);
});
