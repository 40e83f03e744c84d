// Addresses leave the app only after the user has seen where they lead.

import { domainToUnicode } from 'node:url';
import type { BrowserWindow } from 'electron';
import { dialog, shell } from 'electron';
import { externalAddress } from './security.ts';

/** Asks, naming the host, then hands the address to the system. Other kinds of address are ignored. */
export async function askThenOpen(raw: string, window: BrowserWindow | null): Promise<void> {
  const url = externalAddress(raw);
  if (url === null || window === null || window.isDestroyed()) return;
  const place = url.protocol === 'mailto:' ? url.pathname : url.host;
  const shown = url.protocol === 'mailto:' ? place : domainToUnicode(url.hostname);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open ${place} outside Dictum?`,
    detail: shown === place ? url.href : `${url.href}\n(${shown})`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(url.href);
}
