// Starting the page's workers under Trusted Types: the one policy of this page lets exactly these addresses
// become a script.

import type { Wire } from '#core/rpc.ts';
// Vite answers the built worker's address for such an import; the files themselves export nothing.
// oxlint-disable-next-line import/default
import radarUrl from './radar/worker.ts?worker&url';
// oxlint-disable-next-line import/default
import searchUrl from './search/worker.ts?worker&url';
// oxlint-disable-next-line import/default
import suggestingUrl from './suggesting/worker.ts?worker&url';

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

const urls = { radar: radarUrl, search: searchUrl, suggesting: suggestingUrl };

let policy: ReturnType<PolicyFactory['createPolicy']> | null = null;

/** Starts a worker and answers the wire to it; `failed` is told when it cannot run. */
export function startWorker(name: keyof typeof urls, failed: (reason: string) => void): Wire {
  policy ??= window.trustedTypes.createPolicy('dictum-worker', {
    createScriptURL(url) {
      if (!Object.values(urls).includes(url))
        throw new TypeError('This address may not become a script.');
      return url;
    },
  });
  const worker = new Worker(policy.createScriptURL(urls[name]), { type: 'module', name });
  const giveUp = (reason: string): void => {
    worker.terminate();
    failed(reason);
  };
  worker.addEventListener('error', (event) => giveUp(event.message), { once: true });
  worker.addEventListener('messageerror', () => giveUp('a message could not be read'), {
    once: true,
  });
  return {
    send: (message) => worker.postMessage(message),
    receive: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') listener(data);
      }),
  };
}
