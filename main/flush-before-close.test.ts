import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Closing } from './flush-before-close.ts';
import { flushBeforeClose } from './flush-before-close.ts';

let done: string[] = [];
let canSave = true;
let answer: (may: boolean) => void = () => undefined;
let closing: Closing;

/** What a press on the window's cross does. */
function press(): void {
  if (closing.mayClose()) done.push('closed');
}

/** Lets what waits for an answer go on. */
const goOn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  canSave = true;
  closing = flushBeforeClose({
    flush: () => void done.push('flush'),
    canSave: () => canSave,
    mayLose() {
      done.push('asked');
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    close: press,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a window that is to close', () => {
  it('closes when its edits were sent, however often it was pressed', () => {
    press();
    press();
    expect(done).toEqual(['flush']);
    closing.flushed(false);
    expect(done).toEqual(['flush', 'closed']);
  });

  it('closes when the page does not answer in time', () => {
    press();
    vi.advanceTimersByTime(2999);
    expect(done).toEqual(['flush']);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['flush', 'closed']);
  });

  it('asks when the page does not answer and the library neither, but not when the system ends', async () => {
    canSave = false;
    press();
    vi.advanceTimersByTime(3000);
    expect(done).toEqual(['flush', 'asked']);
    answer(false);
    await goOn();
    closing.hurry();
    press();
    vi.advanceTimersByTime(3000);
    expect(done).toEqual(['flush', 'asked', 'flush', 'closed']);
  });

  it('does not close because a page was flushed that nobody closes', () => {
    closing.flushed(false);
    expect(done).toEqual([]);
  });

  it('asks before something is lost, once, and stays when it is to be kept', async () => {
    press();
    closing.flushed(true);
    press();
    expect(done).toEqual(['flush', 'asked']);
    answer(false);
    await goOn();
    vi.advanceTimersByTime(10_000);
    press();
    closing.flushed(true);
    answer(true);
    await goOn();
    expect(done).toEqual(['flush', 'asked', 'flush', 'asked', 'closed']);
  });

  it('asks nobody when the system ends', () => {
    closing.hurry();
    press();
    closing.flushed(true);
    expect(done).toEqual(['flush', 'closed']);
  });

  it('waits for no answer when the system ends while it asks', async () => {
    press();
    closing.flushed(true);
    closing.hurry();
    press();
    expect(done).toEqual(['flush', 'asked', 'flush']);
    closing.flushed(true);
    expect(done).toEqual(['flush', 'asked', 'flush', 'closed']);
    answer(false);
    await goOn();
    expect(done).toHaveLength(4);
  });
});
