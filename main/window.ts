// The window the user works in.

import { join } from 'node:path';
import type { Session } from 'electron';
import { BrowserWindow, app, dialog, nativeTheme } from 'electron';
import type { DesktopEvents, Theme } from '#core/desktop-api.ts';
import { eventChannel, libraryPortChannel } from '#core/window-channels.ts';
import type { Closing } from './flush-before-close.ts';
import { flushBeforeClose } from './flush-before-close.ts';
import { hold } from './held.ts';
import { lockedPreferences } from './security.ts';
import type { StoreOwner } from './store-owner.ts';

/** Tells the window something; lost when it is gone. */
export function tell<E extends keyof DesktopEvents>(
  window: BrowserWindow | null,
  event: E,
  value: DesktopEvents[E],
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel(event), value);
}

/** Makes native parts (menus, scroll bars, the first paint) follow the theme. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
}

/** Gives everything in the window its size, in per cent. */
export function applyZoom(window: BrowserWindow | null, zoom: number): void {
  if (window !== null && !window.isDestroyed()) window.webContents.setZoomFactor(zoom / 100);
}

/** The window of a library; it is shown once its page can be drawn. */
export interface MainWindow extends Pick<Closing, 'flushed' | 'hurry'> {
  window: BrowserWindow;
  /** Loads the page, which calls main from its first moment: whoever answers must stand ready. */
  load(): Promise<void>;
}

/** Makes the window, connects it to the store, and shows it when it has something to show. */
export function makeMainWindow(session: Session, store: StoreOwner): MainWindow {
  const window = hold(
    new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Dictum',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#faf9f6',
      webPreferences: {
        ...lockedPreferences,
        session,
        preload: join(__dirname, '../preload/window.cjs'),
        devTools: !app.isPackaged,
      },
    }),
  );
  window.once('ready-to-show', () => window.show());
  const connectStore = (): void => {
    const port = window.isDestroyed() ? null : store.portForWindow();
    if (port !== null) window.webContents.postMessage(libraryPortChannel, null, [port]);
  };
  const forget = store.onState((state) => {
    if (state === 'back') connectStore();
    tell(window, 'store', state);
  });
  window.webContents.on('did-finish-load', connectStore);
  const tellAssistive = (): void => tell(window, 'assistive', app.accessibilitySupportEnabled);
  window.webContents.on('did-finish-load', tellAssistive);
  app.on('accessibility-support-changed', tellAssistive);
  window.webContents.on(
    'render-process-gone',
    (_event, { reason }) => void offerReload(window, reason),
  );
  window.on('closed', () => {
    forget();
    app.off('accessibility-support-changed', tellAssistive);
  });
  const closing = flushBeforeClose({
    flush: () => tell(window, 'command', 'flush'),
    canSave: () => store.answers,
    mayLose: () => mayLose(window),
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
  });
  window.on('close', (event) => {
    if (!window.webContents.isCrashed() && !closing.mayClose()) event.preventDefault();
  });
  return { window, ...closing, load: () => window.loadURL('app://ui/') };
}

/** A window whose page died is blank: everything saved is kept, and the page can be opened again. */
async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  if (window.isDestroyed() || reason === 'clean-exit') return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: `Everything that was saved is kept. (${reason})`,
    buttons: ['Open it again', 'Quit'],
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.reload();
  else window.close();
}

/** Asks whether to lose what could not be saved. */
async function mayLose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Something you did could not be saved.',
    detail:
      'It is still in the window and is lost when the window closes. Make room on the disk, or copy it elsewhere, first.',
    buttons: ['Keep the window open', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
