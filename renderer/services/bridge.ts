// What the preload gives this window. Nothing else in the renderer touches `window.dictum`.

import type { WindowBridge } from '#core/desktop-api.ts';

declare global {
  interface Window {
    readonly dictum: WindowBridge;
  }
}

export const bridge: WindowBridge = window.dictum;
