// Typed calls over a message port. Every message is one JSON string: between processes an object graph
// costs five times as much as a string of the same size.

import { isObject } from './check.ts';
import type { ErrorMessage } from './errors.ts';
import { DictumError, describeError, invalidInput, reviveError } from './errors.ts';
import type { Slice } from './rpc-slices.ts';
import { joinSlices, slice, sliceOf } from './rpc-slices.ts';

/** What both kinds of port (a page's MessagePort, main's MessagePortMain) are wrapped into. */
export interface Wire {
  send(message: string): void;
  /** Called with each message that arrives. */
  receive(listener: (message: string) => void): void;
}

/** An interface of asynchronous calls, each with one argument that survives JSON. */
export type Api<T> = { [K in keyof T]: (args: never) => Promise<unknown> };

/** For each call of an API, a function that checks and rebuilds its argument. */
export type ArgumentChecks<T extends Api<T>> = {
  readonly [K in keyof T]: (value: unknown, where: string) => Parameters<T[K]>[0];
};

/** The longest message that is read at all, in UTF-16 units. */
export const longestMessage = 256 * 1024 * 1024;

type Reply =
  | { re: number; ok: true; value: unknown }
  | { re: number; ok: false; error: ErrorMessage };

/**
 * Answers calls that arrive on a wire with an implementation. A call that is not of the API, or whose
 * argument does not pass its check, is refused. `failed` sees what a call threw and answers what the caller is
 * told. Returns a function that sends an event the other way.
 */
export function serve<T extends Api<T>>(
  wire: Wire,
  checks: ArgumentChecks<T>,
  implementation: T,
  failed: (thrown: unknown) => unknown = (thrown) => thrown,
): (event: string, value: unknown) => void {
  const names = Object.keys(checks);
  async function answer(method: string, args: unknown): Promise<unknown> {
    if (!names.includes(method)) throw invalidInput(`There is no call “${method.slice(0, 60)}”.`);
    // The name was just found among the API's own.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const name = method as keyof T;
    const checked = checks[name](args, method);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return await implementation[name](checked as never);
  }
  wire.receive((message) => {
    if (message.length > longestMessage) return;
    const call = parse(message);
    if (call === null || typeof call['id'] !== 'number' || typeof call['call'] !== 'string') return;
    const re = call['id'];
    const reply = (body: Reply): void => wire.send(JSON.stringify(body));
    answer(call['call'], call['args']).then(
      (value) => {
        const { slices, rest } = slice(re, value ?? null);
        for (const one of slices) wire.send(JSON.stringify(one));
        reply({ re, ok: true, value: rest });
      },
      (thrown: unknown) => reply({ re, ok: false, error: describeError(failed(thrown)) }),
    );
  });
  return (event, value) => {
    const { slices, rest } = slice(event, value);
    for (const one of slices) wire.send(JSON.stringify(one));
    wire.send(JSON.stringify({ event, value: rest }));
  };
}

/** The calling side of an API, and its events. */
export interface Connection<T> {
  calls: T;
  /** Listens to events of one name; returns the undo. */
  on(event: string, listener: (value: unknown) => void): () => void;
  /** Rejects every call under way, as when the other side died. */
  close(reason: DictumError): void;
}

/** How the calling side waits. */
export interface ConnectOptions {
  /** Milliseconds after which a call is given up; 0 for never. */
  timeout: number;
}

/** Makes the calls of an API over a wire; `names` lists them. A call that gets no answer in time fails. */
export function connect<T extends Api<T>>(
  wire: Wire,
  names: readonly (keyof T & string)[],
  options: ConnectOptions = { timeout: 30_000 },
): Connection<T> {
  const waiting = new Map<number, { slices: Slice[]; settle: (reply: Reply) => void }>();
  /** What came of events that are not here yet, by their names. */
  const early = new Map<string, Slice[]>();
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  let last = 0;
  let closed: DictumError | null = null;

  wire.receive((message) => {
    const parsed = parse(message);
    if (parsed === null) return;
    const part = sliceOf(parsed);
    if (part !== null) {
      if (typeof part.re === 'number') waiting.get(part.re)?.slices.push(part);
      else early.set(part.re, [...(early.get(part.re) ?? []), part]);
      return;
    }
    const { event } = parsed;
    if (typeof event === 'string') {
      const value = joinSlices(parsed['value'], early.get(event) ?? []);
      early.delete(event);
      for (const listener of listeners.get(event) ?? []) listener(value);
      return;
    }
    if (typeof parsed['re'] !== 'number') return;
    // Both ends are ours; the shape was written by `serve`.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    waiting.get(parsed['re'])?.settle(parsed as unknown as Reply);
  });

  function call(method: string, args: unknown): Promise<unknown> {
    if (closed !== null) return Promise.reject(closed);
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const timer =
        options.timeout === 0
          ? undefined
          : setTimeout(() => {
              waiting.delete(id);
              reject(
                new DictumError('UnavailableError', 'The library did not answer in time.', method),
              );
            }, options.timeout);
      const slices: Slice[] = [];
      waiting.set(id, {
        slices,
        settle: (reply) => {
          clearTimeout(timer);
          waiting.delete(id);
          if (reply.ok) resolve(joinSlices(reply.value, slices));
          else reject(reviveError(reply.error));
        },
      });
      wire.send(JSON.stringify({ id, call: method, args }));
    });
  }

  const calls = Object.fromEntries(
    names.map((name) => [name, (args: unknown) => call(name, args ?? null)]),
  );
  return {
    // The entries are exactly the API's names, which `names` types.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    calls: calls as unknown as T,
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
    close(reason) {
      closed = reason;
      const error = describeError(reason);
      for (const [re, one] of waiting) one.settle({ re, ok: false, error });
    },
  };
}

function parse(message: unknown): Record<string, unknown> | null {
  if (typeof message !== 'string') return null;
  try {
    const value: unknown = JSON.parse(message);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
