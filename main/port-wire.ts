// Main's end of a message port as a Wire.

import type { MessagePortMain } from 'electron';
import type { Wire } from '#core/rpc.ts';

/** Wraps a port and starts it; messages that are no strings are ignored. */
export function wireOf(port: MessagePortMain): Wire {
  const listeners: ((message: string) => void)[] = [];
  port.on('message', ({ data }: { data: unknown }) => {
    if (typeof data === 'string') for (const listener of listeners) listener(data);
  });
  port.start();
  return {
    send: (message) => port.postMessage(message),
    receive: (listener) => void listeners.push(listener),
  };
}
