// What the preload gives this window. Nothing else in the renderer touches `window.dictum`.

import type { WindowBridge } from '#core/desktop-api.ts';

declare global {
  interface Window {
    readonly dictum: WindowBridge;
  }
}

/**
 * The raw bridge; `services/library.ts` and `services/desktop.ts` make named errors of what it answers and
 * are to be used instead.
 */
export const bridge: WindowBridge = window.dictum;
