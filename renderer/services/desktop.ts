// The calls to main: files, dialogs, preferences. Errors arrive as JSON in an `Error`'s message and
// leave as a `DictumError`.

import { isObject } from '#core/check.ts';
import type { DesktopApi, DesktopEvents } from '#core/desktop-api.ts';
import { DictumError, errorNames, reviveError } from '#core/errors.ts';
import { bridge } from './bridge.ts';

/** Calls main; rejects with a `DictumError`. */
export async function desktop<K extends keyof DesktopApi>(
  call: K,
  args: Parameters<DesktopApi[K]>[0],
): Promise<Awaited<ReturnType<DesktopApi[K]>>> {
  const calls: Readonly<Record<K, (args: never) => Promise<unknown>>> = bridge.desktop;
  try {
    // The call's own argument and answer, which indexing by a type parameter cannot show.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await calls[call](args as never)) as Awaited<ReturnType<DesktopApi[K]>>;
  } catch (error) {
    throw revive(error);
  }
}

/** Imports files dropped on the window; the preload finds their paths. */
export async function importDropped(files: readonly File[]): Promise<boolean> {
  try {
    return await bridge.importDropped([...files]);
  } catch (error) {
    throw revive(error);
  }
}

/** Listens to what main tells of its own accord; returns the undo. */
export function onDesktop<E extends keyof DesktopEvents>(
  event: E,
  listener: (value: DesktopEvents[E]) => void,
): () => void {
  return bridge.on(event, listener);
}

/** The error main meant; the message may have been given a prefix on its way. */
function revive(thrown: unknown): DictumError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const start = message.indexOf('{');
  if (start >= 0) {
    try {
      const told: unknown = JSON.parse(message.slice(start));
      const name = isObject(told) ? errorNames.find((one) => one === told['name']) : undefined;
      if (isObject(told) && name !== undefined && typeof told['message'] === 'string') {
        const detail = typeof told['detail'] === 'string' ? { detail: told['detail'] } : {};
        return reviveError({ name, message: told['message'], ...detail });
      }
    } catch {
      // Not ours: told as unexpected below.
    }
  }
  return new DictumError('UnexpectedError', 'Something unexpected went wrong.', message);
}
