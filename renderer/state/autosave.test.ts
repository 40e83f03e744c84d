import { describe, expect, it } from 'vitest';
import type { Clock, SaveStatus } from './autosave.ts';
import { createAutosave } from './autosave.ts';

/** A clock that stands still until it is moved. */
function handClock(): Clock & { pass(ms: number): Promise<void> } {
  let now = 0;
  let timers: { at: number; call: () => void }[] = [];
  return {
    now: () => now,
    after(wait, call) {
      const timer = { at: now + wait, call };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        now = next.at;
        timers = timers.filter((one) => one !== next);
        next.call();
        await Promise.resolve();
      }
      now = end;
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

interface Save {
  at: number;
  resolve(): void;
  reject(reason: unknown): void;
}

function setUp(answer: 'at once' | 'by hand' = 'at once') {
  const clock = handClock();
  const saves: Save[] = [];
  const told: SaveStatus['state'][] = [];
  const autosave = createAutosave(
    () => {
      return new Promise((resolve, reject) => {
        saves.push({ at: clock.now(), resolve, reject });
        if (answer === 'at once') resolve();
      });
    },
    (status) => told.push(status.state),
    clock,
  );
  const settle = (): Promise<void> => clock.pass(0);
  return { clock, saves, told, autosave, settle };
}

describe('autosave', () => {
  it('saves once, 400 ms after the last change', async () => {
    const { clock, saves, autosave } = setUp();
    autosave.changed();
    await clock.pass(300);
    autosave.changed();
    await clock.pass(399);
    expect(saves).toHaveLength(0);
    await clock.pass(1);
    expect(saves.map((one) => one.at)).toEqual([700]);
    expect(autosave.status()).toEqual({ state: 'saved' });
    await clock.pass(10_000);
    expect(saves).toHaveLength(1);
  });

  it('saves at least every 2 s while the typing goes on', async () => {
    const { clock, saves, autosave } = setUp();
    for (let key = 0; key < 60; key += 1) {
      autosave.changed();
      await clock.pass(100);
    }
    expect(saves.map((one) => one.at)).toEqual([2000, 4000, 6000]);
  });

  it('is never said to be saved while something is not', async () => {
    const { clock, saves, autosave, told, settle } = setUp('by hand');
    autosave.changed();
    await clock.pass(400);
    autosave.changed();
    saves[0]?.resolve();
    await settle();
    expect(told).toEqual(['pending', 'saving', 'pending', 'pending']);
    await clock.pass(400);
    expect(told.at(-1)).toBe('saving');
    saves[1]?.resolve();
    await settle();
    expect(told.at(-1)).toBe('saved');
  });

  it('sends at once when asked, also while a save is under way', async () => {
    const { clock, saves, autosave, settle } = setUp('by hand');
    autosave.changed();
    await clock.pass(400);
    autosave.changed();
    let flushed = false;
    void autosave.flush().then(() => (flushed = true));
    expect(saves).toHaveLength(2);
    saves[0]?.resolve();
    await settle();
    expect(flushed).toBe(false);
    saves[1]?.resolve();
    await settle();
    expect(flushed).toBe(true);
    expect(autosave.status()).toEqual({ state: 'saved' });
  });

  it('asks for nothing when nothing was changed', async () => {
    const { saves, autosave } = setUp();
    await autosave.flush();
    autosave.changed();
    await autosave.flush();
    await autosave.flush();
    expect(saves).toHaveLength(1);
  });

  it('tries again after a refusal, ever later, and tells it', async () => {
    const { clock, saves, autosave } = setUp('by hand');
    const reason = new Error('The disk is full.');
    autosave.changed();
    for (const wait of [400, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      await clock.pass(wait - 1);
      const before = saves.length;
      await clock.pass(1);
      expect(saves.length).toBe(before + 1);
      saves.at(-1)?.reject(reason);
      await clock.pass(0);
      expect(autosave.status()).toEqual({ state: 'failed', reason });
    }
    await clock.pass(30_000);
    saves.at(-1)?.resolve();
    await clock.pass(0);
    expect(autosave.status()).toEqual({ state: 'saved' });
  });

  it('tells who asked that it could not be saved', async () => {
    const { saves, autosave } = setUp('by hand');
    autosave.changed();
    const flushed = autosave.flush();
    saves[0]?.reject(new Error('no'));
    await expect(flushed).rejects.toThrow('no');
  });

  it('stays failed while an older save succeeds and a newer one does not', async () => {
    const { clock, saves, autosave, settle } = setUp('by hand');
    autosave.changed();
    await clock.pass(400);
    autosave.changed();
    await clock.pass(400);
    saves[1]?.reject(new Error('no'));
    await settle();
    saves[0]?.resolve();
    await settle();
    expect(autosave.status().state).toBe('failed');
    await clock.pass(1000);
    expect(saves).toHaveLength(3);
  });

  it('counts an older refusal for nothing once the newer text is saved', async () => {
    const { clock, saves, autosave, settle } = setUp('by hand');
    autosave.changed();
    await clock.pass(400);
    autosave.changed();
    await clock.pass(400);
    saves[1]?.resolve();
    await settle();
    saves[0]?.reject(new Error('late'));
    await settle();
    expect(autosave.status()).toEqual({ state: 'saved' });
    await clock.pass(60_000);
    expect(saves).toHaveLength(2);
  });

  it('takes a save that fails before it is sent for a refusal', async () => {
    const told: SaveStatus['state'][] = [];
    const autosave = createAutosave(
      () => {
        throw new Error('This text cannot be saved.');
      },
      (status) => told.push(status.state),
      handClock(),
    );
    autosave.changed();
    await expect(autosave.flush()).rejects.toThrow('This text');
    expect(told.at(-1)).toBe('failed');
  });

  it('saves nothing after it was stopped', async () => {
    const { clock, saves, autosave } = setUp();
    autosave.changed();
    autosave.stop();
    autosave.changed();
    await autosave.flush();
    await clock.pass(10_000);
    expect(saves).toHaveLength(0);
  });
});
