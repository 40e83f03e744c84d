import type { Page } from '@playwright/test';
import type { CommandArgs, CommandName } from '#core/commands/catalogue.ts';
import type { LibraryApi } from '#core/library-api.ts';
import type { WindowBridge } from '#core/desktop-api.ts';

declare global {
  interface Window {
    dictum: WindowBridge;
  }
}

let lastCall = 1_000_000_000;

/**
 * Makes one call of the library API from the window's own page, over the very port the interface uses,
 * and answers what the store page acknowledged; rejects after half a minute without an answer. Numbers far above the interface's own keep them apart.
 */
export async function callLibrary<K extends keyof LibraryApi>(
  window: Page,
  call: K,
  args: Parameters<LibraryApi[K]>[0],
): Promise<Awaited<ReturnType<LibraryApi[K]>>> {
  lastCall += 1;
  const text = await window.evaluate(
    ({ id, method, value }) =>
      new Promise<string>((resolve, reject) => {
        // Long lists of an answer come before it, in messages of their own.
        const lists: Record<string, unknown[]> = {};
        globalThis.window.dictum.library.receive((message) => {
          const reply = JSON.parse(message) as {
            re?: number;
            field?: string;
            items?: unknown[];
            ok?: boolean;
            value?: object;
          };
          if (reply.re !== id) return;
          const { field, items } = reply;
          if (field !== undefined && items !== undefined)
            lists[field] = [...(lists[field] ?? []), ...items];
          else if (reply.ok !== true) reject(new Error(message));
          else
            resolve(
              JSON.stringify(
                Object.keys(lists).length === 0 ? reply.value : { ...reply.value, ...lists },
              ),
            );
        });
        setTimeout(() => reject(new Error(`${method} was not answered`)), 30_000);
        globalThis.window.dictum.library.send(JSON.stringify({ id, call: method, args: value }));
      }),
    { id: lastCall, method: call, value: args },
  );
  return JSON.parse(text) as Awaited<ReturnType<LibraryApi[K]>>;
}

/** Runs a command and answers its result once it is acknowledged. */
export async function runCommand<N extends CommandName>(
  window: Page,
  command: N,
  args: CommandArgs<N>,
  id: string = crypto.randomUUID(),
): Promise<unknown> {
  return (await callLibrary(window, 'run', { id, command, args })).result;
}
