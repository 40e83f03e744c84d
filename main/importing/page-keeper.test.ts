import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageKeeper } from './page-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('how long a file may take', () => {
  it.each([
    ['a small file', 400, 20],
    ['a file of 6 MB', 8_000_000, 50],
    ['a file of 48 MB', 64_000_000, 260],
  ])('%s', async (_what, length, seconds) => {
    const never = { read: () => new Promise<never>(() => undefined), close: vi.fn() };
    const keeper = new PageKeeper(() => Promise.resolve(never), 20_000, undefined);
    const answer = keeper.read({ name: 'a.md', base64: 'A'.repeat(length) });
    const refused = vi.fn();
    answer.catch(refused);
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 100);
    expect(refused).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await expect(answer).rejects.toThrow(`“a.md” took longer than ${seconds} seconds to read.`);
    expect(never.close).toHaveBeenCalledOnce();
  });
});
