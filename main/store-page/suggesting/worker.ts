// The worker that reads documents for proposals: a long one takes a second, in which commands go on.

import { suggestionList } from '#core/actors/suggestion-list.ts';
import type { Wire } from '#core/rpc.ts';
import { serve } from '#core/rpc.ts';
import type { SuggestingApi } from './suggesting-api.ts';
import { suggestingChecks } from './suggesting-api.ts';

const wire: Wire = {
  send: (message) => globalThis.postMessage(message),
  receive: (listener) =>
    globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') listener(data);
    }),
};

serve<SuggestingApi>(wire, suggestingChecks, {
  suggest: (source) => Promise.resolve(suggestionList(source)),
});
