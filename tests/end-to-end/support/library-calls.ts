import type { Page } from '@playwright/test';
import type { CommandArgs, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import type { LibraryApi } from '#core/library-api.ts';
import { colours } from '#core/records/passage.ts';
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
        const own = `{"re":${id},`;
        globalThis.window.dictum.library.receive((message) => {
          // Not every message of the interface is read once more.
          if (!message.startsWith(own)) return;
          const reply = JSON.parse(message) as {
            field?: string;
            items?: unknown[];
            ok?: boolean;
            value?: object;
          };
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
): Promise<CommandResult<N>> {
  const { result } = await callLibrary(window, 'run', { id, command, args });
  return result as CommandResult<N>;
}

/** Enough actions in the sample library for the history to be searched: a passage gets other colours, and its own again. */
export async function someActions(window: Page): Promise<void> {
  const { documents } = await callLibrary(window, 'overview', null);
  const id = documents.find(({ title }) => title.startsWith('Haldria denies'))?.id ?? '';
  const { passages } = await callLibrary(window, 'document', { id });
  const [passage] = passages.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (passage === undefined) throw new Error('The sample has no passages.');
  const others = colours.filter((one) => one !== passage.colour);
  for (const colour of [...others, passage.colour, ...others, passage.colour])
    await runCommand(window, 'edit-passages', { ids: [passage.id], colour });
}
