import { expect, test } from 'vitest';
import { DictumError, conflict } from '#core/errors.ts';
import type { Reopening } from './run-patiently.ts';
import { runPatiently } from './run-patiently.ts';

const lost = () => new DictumError('UnavailableError', 'The library is being opened again.');
const call = { id: 'call', command: 'create-actor' };

/** A store that answers as told, one answer a run, and notes what it was asked. */
function store(answers: (Error | 'done')[], opening: () => Promise<void> = async () => undefined) {
  const asked: string[] = [];
  const reopening: Reopening = {
    get library() {
      const answer = answers.shift();
      return {
        run: async ({ id }: { id: string }) => {
          asked.push(`run ${id}`);
          if (answer instanceof Error) throw answer;
          return { seq: 1, result: answer };
        },
      };
    },
    whenOpen: async () => {
      asked.push('wait');
      await opening();
    },
  };
  return { asked, reopening };
}

test('a command whose page was lost is run again under its id when the page is back', async () => {
  const { asked, reopening } = store([lost(), 'done']);
  expect(await runPatiently(reopening, call)).toEqual({ seq: 1, result: 'done' });
  expect(asked).toEqual(['wait', 'run call', 'wait', 'run call']);
});

test('a refusal is answered at once', async () => {
  const { asked, reopening } = store([conflict('Changed since.'), 'done']);
  await expect(runPatiently(reopening, call)).rejects.toThrow('Changed since.');
  expect(asked).toEqual(['wait', 'run call']);
});

test('a command that ends the page each time is given up', async () => {
  const { asked, reopening } = store([lost(), lost(), lost(), 'done']);
  await expect(runPatiently(reopening, call)).rejects.toThrow('is being opened again');
  expect(asked.filter((one) => one !== 'wait')).toHaveLength(3);
});

test('a page that does not come back ends the command', async () => {
  const failed = new DictumError('LibraryDamagedError', 'The journal has a gap.');
  const { asked, reopening } = store(['done'], () => Promise.reject(failed));
  await expect(runPatiently(reopening, call)).rejects.toBe(failed);
  expect(asked).toEqual(['wait']);
});
