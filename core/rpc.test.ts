import { describe, expect, it } from 'vitest';
import { conflict } from './errors.ts';
import type { Wire } from './rpc.ts';
import { connect, serve } from './rpc.ts';

interface ListApi {
  list(args: { length: number }): Promise<{ seq: number; items: number[]; few: string[] }>;
  bare(args: null): Promise<number[]>;
  refused(args: null): Promise<null>;
}

const numbers = (length: number): number[] => Array.from({ length }, (_, number) => number);

/** Two ends of a wire, and everything that went to the calling side. */
function wires(): { caller: Wire; server: Wire; sent: string[] } {
  const sent: string[] = [];
  let toServer: (message: string) => void = () => {};
  let toCaller: (message: string) => void = () => {};
  return {
    sent,
    caller: {
      send: (message) => toServer(message),
      receive: (listener) => {
        toCaller = listener;
      },
    },
    server: {
      send(message) {
        sent.push(message);
        toCaller(message);
      },
      receive: (listener) => {
        toServer = listener;
      },
    },
  };
}

function connected() {
  const { caller, server, sent } = wires();
  const checks = {
    list: (value: unknown) => ({ length: Number((value as { length: number }).length) }),
    bare: () => null,
    refused: () => null,
  };
  const api: ListApi = {
    list: ({ length }) => Promise.resolve({ seq: 7, items: numbers(length), few: ['a'] }),
    bare: () => Promise.resolve(numbers(2000)),
    refused: () => Promise.reject(conflict('No.')),
  };
  const send = serve<ListApi>(server, checks, api);
  const connection = connect<ListApi>(caller, ['list', 'bare', 'refused']);
  return { connection, sent, send };
}

describe('an answer', () => {
  it.each([0, 1, 500, 501, 1000, 12_345])('with a list of %i comes as it is', async (length) => {
    const { connection, sent } = connected();
    const answer = { seq: 7, items: numbers(length), few: ['a'] };
    expect(await connection.calls.list({ length })).toEqual(answer);
    expect(sent).toHaveLength(length <= 500 ? 1 : Math.ceil(length / 500) + 1);
  });

  it('is never mixed with that of another call', async () => {
    const { connection } = connected();
    const lengths = [2000, 3, 1200];
    const answers = await Promise.all(lengths.map((length) => connection.calls.list({ length })));
    expect(answers.map((answer) => answer.items)).toEqual(lengths.map(numbers));
  });

  it('that is itself a list comes whole', async () => {
    expect(await connected().connection.calls.bare(null)).toEqual(numbers(2000));
  });

  it('may be a refusal, with its name and sentence', async () => {
    await expect(connected().connection.calls.refused(null)).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'No.',
    });
  });
});

it('a call that does not exist is refused', async () => {
  const { caller, server } = wires();
  serve<Pick<ListApi, 'bare'>>(server, { bare: () => null }, { bare: () => Promise.resolve([]) });
  const { calls } = connect<ListApi>(caller, ['refused']);
  await expect(calls.refused(null)).rejects.toMatchObject({ name: 'InvalidInputError' });
});

it('an event reaches those who listen, until they stop', () => {
  const { connection, send } = connected();
  const heard: unknown[] = [];
  const stop = connection.on('change', (value) => heard.push(value));
  send('change', { seq: 1 });
  send('other', { seq: 2 });
  stop();
  send('change', { seq: 3 });
  expect(heard).toEqual([{ seq: 1 }]);
});

it('an event of many items reaches them whole, one after the other', () => {
  const { connection, sent, send } = connected();
  const heard: unknown[] = [];
  connection.on('change', (value) => heard.push(value));
  const events = [1200, 2, 700].map((length) => ({ seq: length, ops: numbers(length) }));
  for (const event of events) send('change', event);
  expect(heard).toEqual(events);
  expect(sent).toHaveLength(4 + 1 + 3);
});
