// The names under which a window and main speak over Electron's IPC. Both sides take them from here.

import type { DesktopApi, DesktopEvents } from './desktop-api.ts';
import type { ErrorMessage } from './errors.ts';

/** The channel of a call to main. */
export function callChannel(method: keyof DesktopApi): string {
  return `dictum-call-${method}`;
}

/** The channel of something main says of its own accord. */
export function eventChannel(event: keyof DesktopEvents): string {
  return `dictum-event-${event}`;
}

/** Carries a window's port to the store page. */
export const libraryPortChannel = 'dictum-library-port';

/** Carries the paths of files dropped on a window; only the preload sends it. */
export const dropChannel = 'dictum-import-dropped';

/** How main answers a call: a thrown error would lose its name on the way. */
export type CallReply = { ok: true; value: unknown } | { ok: false; error: ErrorMessage };
