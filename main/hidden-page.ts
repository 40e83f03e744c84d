// A hidden sandboxed page with one port to main: the store page and the import page.

import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { BrowserWindow, MessageChannelMain } from 'electron';
import { DictumError } from '#core/errors.ts';
import type { Wire } from '#core/rpc.ts';
import type { PortRole } from '#core/store-api.ts';
import { portMessage } from '#core/store-api.ts';
import { hold } from './held.ts';
import { wireOf } from './port-wire.ts';
import type { Host } from './security.ts';
import { lockedPreferences } from './security.ts';

/** An open hidden page. */
export interface HiddenPage {
  contents: WebContents;
  wire: Wire;
  /** Gives the page the other end of a further port. */
  handOver(role: PortRole, port: Electron.MessagePortMain): void;
  destroy(): void;
}

/** Loads `app://HOST/page.html` and hands it main's port. `gone` is told when the page dies by itself. */
export async function openHiddenPage(
  host: Host & ('store' | 'import'),
  session: Session,
  gone: (reason: string) => void,
): Promise<HiddenPage> {
  const window = hold(
    new BrowserWindow({
      show: false,
      title: `Dictum ${host}`,
      webPreferences: {
        ...lockedPreferences,
        session,
        preload: join(__dirname, `../preload/${host}.cjs`),
        backgroundThrottling: false,
        devTools: false,
      },
    }),
  );
  const contents = hold(window.webContents);
  let destroyed = false;
  contents.on('render-process-gone', (_event, details) => {
    if (!destroyed) gone(details.reason);
  });
  contents.on('console-message', (event) => {
    if (event.level === 'error') process.stderr.write(`${host} page: ${event.message}\n`);
  });
  try {
    await contents.loadURL(`app://${host}/page.html`);
  } catch (thrown) {
    destroyed = true;
    if (!window.isDestroyed()) window.destroy();
    throw thrown;
  }
  const page: Omit<HiddenPage, 'wire'> = {
    contents,
    handOver(role, port) {
      if (window.isDestroyed())
        throw new DictumError('UnavailableError', 'The library is not available just now.');
      contents.postMessage(portMessage, { type: portMessage, role }, [port]);
    },
    destroy() {
      destroyed = true;
      if (!window.isDestroyed()) window.destroy();
    },
  };
  const { port1, port2 } = new MessageChannelMain();
  page.handOver('owner', hold(port2));
  return { ...page, wire: wireOf(hold(port1)) };
}
