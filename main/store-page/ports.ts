// The ports by which main and the windows reach this page.

import type { Wire } from '#core/rpc.ts';
import type { PortRole } from '#core/store-api.ts';
import { portRole } from '#core/store-api.ts';

/** Wraps a port and starts it; messages that are no strings are ignored. */
export function wireOfPort(port: MessagePort): Wire {
  const listeners: ((message: string) => void)[] = [];
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') for (const listener of listeners) listener(data);
  });
  port.start();
  return {
    send: (message) => port.postMessage(message),
    receive: (listener) => void listeners.push(listener),
  };
}

/** Calls back with each port that this page's own preload hands over, and whose the other end is. */
export function listenForPorts(arrived: (role: PortRole, port: MessagePort) => void): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== window || event.origin !== window.origin || port === undefined) return;
    const role = portRole(event.data);
    if (role !== null) arrived(role, port);
  });
}
