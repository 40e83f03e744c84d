// The import page: reads foreign files far from the library. It is handed one port by main, answers
// calls of `ImportApi` on it, and knows nothing else.

import { eld } from 'eld/small';
import { detect } from 'jschardet';
import type { ImportApi } from '#core/import-api.ts';
import { importChecks } from '#core/import-api.ts';
import { readSource } from '#core/import/read-source.ts';
import { serve } from '#core/rpc.ts';
import { portRole } from '#core/store-api.ts';
import { bytesOfBase64 } from './base64.ts';
import { wireOfPort } from './port-wire.ts';

function guessLanguage(text: string): string | null {
  const guess = eld.detect(text);
  return guess.language !== '' && guess.isReliable() ? guess.language : null;
}

const guessEncoding = (bytes: Uint8Array): string | null => detect(bytes).encoding;

const implementation: ImportApi = {
  async read({ name, base64 }) {
    return readSource({ name, bytes: bytesOfBase64(base64) }, { guessEncoding, guessLanguage });
  },
};

let isServing = false;
window.addEventListener('message', (event) => {
  const port = event.ports[0];
  if (
    isServing ||
    event.source !== window ||
    portRole(event.data) !== 'owner' ||
    port === undefined
  )
    return;
  isServing = true;
  serve(wireOfPort(port), importChecks, implementation);
});
