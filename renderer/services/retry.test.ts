import { expect, test } from 'vitest';
import { DictumError, conflict } from '#core/errors.ts';
import { oncemore, untilAnswered } from './retry.ts';

const away = new DictumError('UnavailableError', 'The library is away.');

/** A call that fails with each of these in turn, then answers how often it was called. */
function failing(...errors: Error[]) {
  const order: string[] = [];
  const call = async (): Promise<number> => {
    order.push('call');
    const error = errors.shift();
    if (error !== undefined) throw error;
    return order.filter((step) => step === 'call').length;
  };
  return { order, run: () => oncemore(call, async () => void order.push('wait')) };
}

test('a call that is answered is made once', async () => {
  const { order, run } = failing();
  expect(await run()).toBe(1);
  expect(order).toEqual(['call']);
});

test('when the library was away, it waits and calls once more', async () => {
  const { order, run } = failing(away);
  expect(await run()).toBe(2);
  expect(order).toEqual(['call', 'wait', 'call']);
});

test('it gives up after the second time', async () => {
  const { order, run } = failing(away, away);
  await expect(run()).rejects.toBe(away);
  expect(order).toEqual(['call', 'wait', 'call']);
});

test('any other error is not tried again', async () => {
  const { order, run } = failing(conflict('It changed.'));
  await expect(run()).rejects.toThrow('It changed.');
  expect(order).toEqual(['call']);
});

test('what changes the library is sent until it is answered', async () => {
  let sent = 0;
  const call = async (): Promise<number> => {
    sent += 1;
    if (sent < 4) throw away;
    return sent;
  };
  expect(await untilAnswered(call, async () => true)).toBe(4);
});

test.each([
  [true, 5],
  [false, 1],
])('it is given up when the library is not back (back: %s)', async (isBack, times) => {
  let sent = 0;
  const call = async (): Promise<never> => {
    sent += 1;
    throw away;
  };
  await expect(untilAnswered(call, async () => isBack)).rejects.toBe(away);
  expect(sent).toBe(times);
});

test('a refusal of what changes the library is an answer', async () => {
  const call = async (): Promise<never> => {
    throw conflict('It changed.');
  };
  await expect(untilAnswered(call, async () => true)).rejects.toThrow('It changed.');
});
