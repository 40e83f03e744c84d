import type { BrowserWindow } from 'electron';
import { DictumError } from '#core/errors.ts';

/** Shows a dialog in the window; an `UnavailableError` when there is none. */
export async function showIn<T>(
  window: BrowserWindow | null,
  show: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  if (window === null) throw new DictumError('UnavailableError', 'There is no window to ask in.');
  return show(window);
}
