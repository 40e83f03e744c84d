// What a page that was taken over can reach: each call to main, and the port of the store page. The test
// run sends some hundred messages to each; `npm run drill:hostile` sends ten thousand.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { desktopChecks } from '#core/desktop-api.ts';
import { libraryApiChecks, libraryCalls } from '#core/library-api.ts';
import { callChannel, dropChannel } from '#core/window-channels.ts';
import { hostileArguments, hostileMessages } from '../cases/hostile-messages.ts';
import type { Dictum } from '../end-to-end/support/launch.ts';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { isDrill } from './support/drill.ts';

const count = isDrill('hostile') ? 10_000 : 200;

type Method = keyof typeof desktopChecks;
// The checks' keys are exactly the API's.
const methods = Object.keys(desktopChecks) as Method[];

let dictum: Dictum;
test.beforeAll(async () => {
  dictum = await launchDictum();
  await runCommand(dictum.window, 'create-actor', {
    name: 'Ada Tessel',
    type: 'person',
    aliases: [],
    description: '',
  });
  // Nobody is there to answer a dialog, and nothing may come of one.
  await dictum.app.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    shell.openExternal = () => Promise.reject(new Error('An address was opened.'));
    shell.openPath = () => Promise.resolve('A file was opened.');
  });
});
test.afterAll(() => dictum.close());

function passes(check: (value: unknown, where: string) => unknown, value: unknown): boolean {
  try {
    check(value, 'It');
    return true;
  } catch {
    return false;
  }
}

/** The value as it comes out of Electron's bridge, which leaves such fields behind. */
function bridged(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === '__proto__' ? undefined : inner,
  );
}

/** Everything a message could have changed. */
async function standing(): Promise<unknown> {
  const { seq, actors } = await callLibrary(dictum.window, 'overview', null);
  const journal = await readFile(join(dictum.library, 'library.json'), 'utf8');
  const pages = await dictum.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  return { seq, actors, journal, pages: pages.toSorted() };
}

test(`${count} messages to each call of main: what is not valid is refused, and nothing else happens`, async () => {
  test.setTimeout(600_000);
  const before = await standing();
  let refused = 0;
  for (const [number, method] of methods.entries()) {
    const invalid = hostileArguments(count, number).filter(
      (value) => !passes(desktopChecks[method], bridged(value)),
    );
    expect(invalid.length).toBeGreaterThan(count / 4);
    const answers = await dictum.window.evaluate(
      async ([name, list]) => {
        const call = window.dictum.desktop[name] as (args: unknown) => Promise<unknown>;
        const outcome = async (value: unknown): Promise<string> => {
          try {
            await call(value);
            return `done: ${JSON.stringify(value)}`;
          } catch (error) {
            return error instanceof Error ? error.message : String(error);
          }
        };
        return await Promise.all((JSON.parse(list) as unknown[]).map(outcome));
      },
      // As text, for the test's own way into the page drops fields such as `__proto__`.
      [method, JSON.stringify(invalid)] as const,
    );
    expect(answers.filter((answer) => !answer.includes('"InvalidInputError"'))).toEqual([]);
    refused += answers.length;
  }
  console.log(`${refused} messages on ${methods.length} channels of main: all refused`);
  expect(await standing()).toEqual(before);
});

test('no page but the window’s own main frame is answered by main', async () => {
  const answers = await dictum.app.evaluate(
    async ({ BrowserWindow, ipcMain, webContents }, channels) => {
      // Electron's own table: the way to ask as another page would, which has no bridge to ask with.
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, args: unknown) => Promise<{ ok: boolean }>>;
      };
      const ui = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().startsWith('app://ui/'),
      );
      const store = webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith('app://store/'));
      const frame = ui?.webContents.mainFrame;
      const forged = [
        { sender: ui?.webContents, senderFrame: null },
        { sender: ui?.webContents, senderFrame: { origin: 'app://ui' } },
        { sender: ui?.webContents, senderFrame: { origin: 'https://example.org' } },
        { sender: store, senderFrame: store?.mainFrame },
        { sender: store, senderFrame: frame },
      ];
      const found: string[] = [];
      for (const channel of channels)
        for (const event of forged) {
          const answer = await handlers.get(channel)?.(event, null);
          found.push(answer === undefined ? `${channel} is not served` : String(answer.ok));
        }
      return found;
    },
    [...methods.map(callChannel), dropChannel],
  );
  expect(answers).toHaveLength((methods.length + 1) * 5);
  expect(new Set(answers)).toEqual(new Set(['false']));
});

test(`${count} messages on the port of the store page: none is handled unless it is valid`, async () => {
  test.setTimeout(600_000);
  const before = await standing();
  const isHandled = (message: string): boolean => {
    try {
      const { call, args } = JSON.parse(message) as {
        call: keyof typeof libraryApiChecks;
        args: unknown;
      };
      return Object.hasOwn(libraryApiChecks, call) && passes(libraryApiChecks[call], args);
    } catch {
      return false;
    }
  };
  const messages = hostileMessages(libraryCalls, count, 11).filter((one) => !isHandled(one));
  expect(messages.length).toBeGreaterThan(count / 2);
  const handled = await dictum.window.evaluate(
    (list) =>
      new Promise<string[]>((resolve) => {
        const done: string[] = [];
        // The answer to a last, valid call comes after all others.
        const last = 2_000_000_001;
        window.dictum.library.receive((message) => {
          const reply = JSON.parse(message) as { re?: number; ok?: boolean };
          if (reply.re === last) resolve(done);
          else if (typeof reply.re === 'number' && reply.re < 0 && reply.ok === true)
            done.push(message);
        });
        for (const message of list) window.dictum.library.send(message);
        window.dictum.library.send(JSON.stringify({ id: last, call: 'history', args: null }));
      }),
    messages,
  );
  expect(handled).toEqual([]);
  console.log(`${messages.length} messages on the port of the store page: none handled`);
  expect(await standing()).toEqual(before);
});
