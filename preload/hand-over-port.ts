// Hands a port that main sent to the page's own world, and nothing else.

import { ipcRenderer } from 'electron';
import { portMessage, portRole } from '#core/store-api.ts';

/** From now on, each port main sends reaches the page as a window message. */
export function handOverPorts(): void {
  ipcRenderer.on(portMessage, (event, data: unknown) => {
    if (portRole(data) !== null) window.postMessage(data, window.origin, event.ports);
  });
}
