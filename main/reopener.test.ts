import { describe, expect, it, vi } from 'vitest';
import { DictumError } from '#core/errors.ts';
import type { StoreState } from '#core/desktop-api.ts';
import { Reopener } from './reopener.ts';
import type { StoreStart } from './store-parts.ts';
import { unavailable } from './store-faults.ts';

const whole: StoreStart = {
  appliedSeq: 1,
  replayed: 0,
  rebuilt: false,
  filledFrom: null,
  mended: false,
};
const anew: StoreStart = { ...whole, rebuilt: true };
const fault = new DictumError('UnexpectedError', 'Something unexpected went wrong.');
const refusal = new DictumError('NewerLibraryError', 'It is newer.');

/** One attempt: it opens, fails, or the page dies in it; `full` says how the disk is then. */
interface Attempt {
  ends: StoreStart | DictumError | 'dies';
  full?: boolean;
}

/** A store whose openings come to this, one after the other; the last one again and again. */
function storeOf(attempts: readonly Attempt[]) {
  const told: (StoreState | 'renewed')[] = [];
  const state = { isOpen: false, isClosing: false, isFull: false, starts: 0, atOnce: 0, letGo: 0 };
  const reopener: Reopener = new Reopener(
    {
      async start() {
        const attempt = attempts[Math.min(state.starts, attempts.length - 1)];
        if (attempt === undefined) throw fault;
        state.starts += 1;
        state.atOnce += 1;
        expect(state.atOnce).toBe(1);
        await Promise.resolve();
        state.atOnce -= 1;
        state.isFull = attempt.full === true;
        if (attempt.ends instanceof DictumError) throw attempt.ends;
        if (attempt.ends === 'dies') {
          void reopener.lost();
          throw unavailable();
        }
        state.isOpen = true;
        return attempt.ends;
      },
      isOpen: () => state.isOpen,
      isClosing: () => state.isClosing,
      isFull: () => Promise.resolve(state.isFull),
      letGo: () => void (state.letGo += 1),
      renewed: () => Promise.resolve(void told.push('renewed')),
      tell: (one) => void told.push(one),
    },
    1,
  );
  return { reopener, told, state };
}

describe('Reopener', () => {
  const cases: [name: string, attempts: Attempt[], told: string[]][] = [
    ['opens it again', [{ ends: whole }], ['lost', 'back']],
    ['tells that it was made anew first', [{ ends: anew }], ['lost', 'renewed', 'back']],
    [
      'tries again when the page dies in it',
      [{ ends: 'dies' }, { ends: whole }],
      ['lost', 'lost', 'back'],
    ],
    [
      'waits for room, told once',
      [{ ends: fault, full: true }, { ends: 'dies', full: true }, { ends: whole }],
      ['lost', 'full', 'back'],
    ],
  ];
  it.each(cases)('%s', async (_name, attempts, expected) => {
    const { reopener, told, state } = storeOf(attempts);
    await reopener.lost();
    expect(told).toEqual(expected);
    expect(state.letGo).toBe(attempts.length - 1);
  });

  it('makes one attempt at a time, however often it is lost', async () => {
    const { reopener, told, state } = storeOf([{ ends: whole }]);
    await Promise.all([reopener.lost(), reopener.lost(), reopener.lost()]);
    expect(state.starts).toBe(1);
    expect(told).toEqual(['lost', 'lost', 'lost', 'back']);
    state.isOpen = false;
    await reopener.lost();
    expect(state.starts).toBe(2);
  });

  it('rejects with what is the matter when it is not the page’s death', async () => {
    await expect(storeOf([{ ends: refusal }]).reopener.lost()).rejects.toBe(refusal);
    await expect(storeOf([{ ends: fault }]).reopener.lost()).rejects.toBe(fault);
    await expect(storeOf([{ ends: refusal, full: true }]).reopener.lost()).rejects.toBe(refusal);
  });

  it('gives up when the page dies again and again, but not for a full disk', async () => {
    const dying = storeOf([{ ends: 'dies' }]);
    await expect(dying.reopener.lost()).rejects.toMatchObject({ name: 'UnavailableError' });
    expect(dying.state.starts).toBe(50);
    const full: Attempt[] = Array.from({ length: 120 }, () => ({ ends: 'dies', full: true }));
    const waiting = storeOf([...full, { ends: whole }]);
    await waiting.reopener.lost();
    expect(waiting.told).toEqual(['lost', 'lost', 'full', 'back']);
  });

  it('ends when the store closes', async () => {
    const { reopener, state, told } = storeOf([{ ends: fault, full: true }]);
    const reopening = reopener.lost();
    await vi.waitFor(() => expect(told).toContain('full'));
    state.isClosing = true;
    const { starts } = state;
    await expect(reopening).rejects.toThrow();
    expect(state.starts).toBe(starts);
  });
});
