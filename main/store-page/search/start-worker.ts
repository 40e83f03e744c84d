// Starting the search worker under Trusted Types: the one policy of this page lets exactly one address
// become a script.

import type { Wire } from '#core/rpc.ts';
// Vite answers the built worker's address for this import; the file itself exports nothing.
// oxlint-disable-next-line import/default
import workerUrl from './worker.ts?worker&url';

/** The part of the Trusted Types API that is used here, which the DOM's types lack. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes: PolicyFactory;
  }
}

/** Starts the worker and answers the wire to it; `failed` is told when it cannot run. */
export function startSearchWorker(failed: (reason: string) => void): Wire {
  const policy = window.trustedTypes.createPolicy('dictum-worker', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError('This address may not become a script.');
      return url;
    },
  });
  const worker = new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: 'search' });
  worker.addEventListener('error', (event) => failed(event.message));
  worker.addEventListener('messageerror', () => failed('a message could not be read'));
  return {
    send: (message) => worker.postMessage(message),
    receive: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') listener(data);
      }),
  };
}
