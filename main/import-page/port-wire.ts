import type { Wire } from '#core/rpc.ts';

/** A page's end of a message port as a Wire; messages that are no strings are ignored. */
export function wireOfPort(port: MessagePort): Wire {
  return {
    send: (message) => port.postMessage(message),
    receive(listener) {
      port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') listener(data);
      });
      port.start();
    },
  };
}
