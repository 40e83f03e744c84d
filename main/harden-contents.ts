// What holds for every page, whoever made it: it stays where it is, opens nothing, embeds nothing, sends nothing.

import type { WebContents } from 'electron';
import { app } from 'electron';
import { withoutPeers } from './no-network.ts';

/** Must be called once, before the first page is made. */
export function hardenAllContents(openOutside: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    withoutPeers(contents);
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    let own: string | null = null;
    contents.on('did-navigate', (_navigated, address) => {
      if (address.startsWith('app://')) own ??= address;
      // Of a way to about:blank nobody is asked beforehand; the page comes back.
      else if (own !== null) void contents.loadURL(own);
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}
