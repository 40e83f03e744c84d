// The one gate through which a window calls main: who asks, then what, then the answer as a value.

import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { ipcMain } from 'electron';
import type { Check } from '#core/check.ts';
import { list, text } from '#core/check.ts';
import type { DesktopApi } from '#core/desktop-api.ts';
import { desktopChecks } from '#core/desktop-api.ts';
import { DictumError, describeError } from '#core/errors.ts';
import type { CallReply } from '#core/window-channels.ts';
import { callChannel, dropChannel } from '#core/window-channels.ts';

/** Answers calls of the main frame of our own window and of nobody else. */
function handle<A>(
  channel: string,
  window: () => BrowserWindow | null,
  check: Check<A>,
  answer: (args: A) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, raw: unknown): Promise<CallReply> => {
    try {
      const ours = window();
      const frame = event.senderFrame;
      if (
        ours === null ||
        frame === null ||
        event.sender !== ours.webContents ||
        frame !== ours.webContents.mainFrame ||
        frame.origin !== 'app://ui'
      )
        throw new DictumError('InvalidInputError', 'This page may not ask for that.', channel);
      return { ok: true, value: await answer(check(raw, channel)) };
    } catch (thrown) {
      return { ok: false, error: describeError(thrown) };
    }
  });
}

function serveCall<K extends keyof DesktopApi>(
  method: K,
  window: () => BrowserWindow | null,
  api: DesktopApi,
): void {
  // A method's check and its implementation belong together; the compiler cannot pair them by key.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const check = desktopChecks[method] as Check<never>;
  handle(callChannel(method), window, check, (args) => api[method](args));
}

/** Serves the desktop API and dropped files to the window that `window` answers. */
export function serveDesktop(
  window: () => BrowserWindow | null,
  api: DesktopApi,
  importPaths: (paths: string[]) => Promise<boolean>,
): void {
  // The checks' keys are exactly the API's.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const method of Object.keys(desktopChecks) as (keyof DesktopApi)[])
    serveCall(method, window, api);
  handle(dropChannel, window, list(text(32_768), 10_000), importPaths);
}
