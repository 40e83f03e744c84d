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
 * and answers what the store page acknowledged; rejects after five seconds without an answer. Numbers far above the interface's own keep them apart.
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
        globalThis.window.dictum.library.receive((message) => {
          const reply = JSON.parse(message) as { re?: number; ok?: boolean; value?: unknown };
          if (reply.re !== id) return;
          if (reply.ok === true) resolve(JSON.stringify(reply.value));
          else reject(new Error(message));
        });
        setTimeout(() => reject(new Error(`${method} was not answered`)), 5000);
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
