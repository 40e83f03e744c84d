// The radar's worker.

import { mentionEvent } from '#core/mentions-api.ts';
import type { Wire } from '#core/rpc.ts';
import { serve } from '#core/rpc.ts';
import type { RadarApi } from './radar-api.ts';
import { radarChecks } from './radar-api.ts';
import { radarService } from './radar-service.ts';

const wire: Wire = {
  send: (message) => globalThis.postMessage(message),
  receive: (listener) =>
    globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') listener(data);
    }),
};

const send = serve<RadarApi>(
  wire,
  radarChecks,
  radarService({
    changed: (event) => send(mentionEvent, event),
    clock: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  }),
);
