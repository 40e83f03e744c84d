// The program with its window: opens the library, the window, and closes both in order.

import { join, resolve } from 'node:path';
import { app, dialog, powerMonitor, session } from 'electron';
import { list, nullable, object, text } from '#core/check.ts';
import type { Invocation } from './arguments.ts';
import { Backups } from './backups/backups.ts';
import { backupCalls } from './backups/desktop-backups.ts';
import { sentenceOf } from './cli/options.ts';
import { say } from './cli/output.ts';
import { desktopApi } from './desktop.ts';
import { PdfPreviews } from './exporting/pdf-previews.ts';
import { hardenAllContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { Importer } from './importer.ts';
import { serveDesktop } from './ipc.ts';
import { openLibrary } from './library.ts';
import type { LibraryFolder } from './library-folder.ts';
import { setMenu } from './menu.ts';
import { askThenOpen } from './open-outside.ts';
import { Originals } from './originals/originals.ts';
import { readPage } from './pages.ts';
import { servedPicture } from './pictures/serve.ts';
import { PreferenceStore } from './preferences.ts';
import type { MainWindow } from './window.ts';
import { applyTheme, applyZoom, makeMainWindow, tell } from './window.ts';

/** Milliseconds for which the snapshot of a quit may keep the user waiting. */
const quitTime = 1000;

/** Opens the library in a window; resolves when the window stands. */
export async function openWindowed(folder: LibraryFolder, invocation: Invocation): Promise<void> {
  let main: MainWindow | null = null;
  const current = (): Electron.BrowserWindow | null => main?.window ?? null;

  const handedOver = takeHandedOver(current);
  if (invocation.files.length > 0)
    handedOver.waiting.push({ files: invocation.files, from: process.cwd() });

  hardenAllContents((address) => void askThenOpen(address, current()));
  setMenu((command) => tell(current(), 'command', command));
  const [uiFiles, storeFiles, preferences] = await Promise.all([
    readPage('ui'),
    readPage('store'),
    PreferenceStore.open(folder.profile),
  ]);
  applyTheme(preferences.get().theme);
  const library = await openLibrary(folder, storeFiles);
  const uiSession = session.fromPath(join(folder.profile, 'ui'));
  const previews = new PdfPreviews();
  hardenSession(
    uiSession,
    'ui',
    uiFiles,
    async (name) => previews.served(name) ?? (await servedPicture(library.assets, name)),
  );
  const importer = new Importer(library, (progress) => tell(current(), 'importing', progress));
  const originals = new Originals({
    folder: join(folder.profile, 'opened'),
    document: async (id) => (await library.store.library.document({ id })).document,
    read: (sha256) => library.assets.read(sha256),
  });
  await originals.clear();
  const backups = await Backups.open(library);
  const api = desktopApi({
    library,
    backups: backupCalls({ library, backups, window: current, isBusy: () => importer.isRunning }),
    preferences,
    importer,
    originals,
    window: current,
    previews,
    flushed: (unsaved) => main?.flushed(unsaved),
  });
  serveDesktop(current, api, async (paths) => {
    await importer.importPaths(paths);
    return true;
  });

  const importGiven = (files: readonly string[], from: string): void => {
    importer
      .importPaths(files.map((file) => resolve(from, file)))
      .catch((thrown: unknown) =>
        dialog.showErrorBox('The files were not imported.', sentenceOf(thrown)),
      );
  };

  main = makeMainWindow(uiSession, library.store);
  const { window } = main;
  // Chromium keeps a zoom by address, and only from the moment that one is loaded.
  window.webContents.on('did-navigate', () => applyZoom(window, preferences.get().zoom));
  library.store.onFailure((thrown) => void tellLoss(thrown, current()));
  closeInOrder(main, async () => {
    importer.cancel();
    backups.stop();
    await library.close('changed', quitTime);
  });
  await main.load();
  library.snapshots.start((thrown) => void say(`No snapshot was taken: ${sentenceOf(thrown)}`));
  backups.start((thrown) => void say(`No backup was made: ${sentenceOf(thrown)}`));
  handedOver.take = importGiven;
  for (const { files, from } of handedOver.waiting.splice(0)) importGiven(files, from);
}

const handOver = object({ command: nullable(text(60)), files: list(text(32_768), 10_000) });

function readHandOver(sent: unknown): ReturnType<typeof handOver> | null {
  try {
    return handOver(sent, 'The other start');
  } catch {
    return null;
  }
}

type Take = (files: readonly string[], from: string) => void;

interface HandedOver {
  /** Files that came before there was anybody to take them. */
  waiting: { files: readonly string[]; from: string }[];
  take: Take | null;
}

/** A second start brings this window to the front and hands its files over, from the first moment on. */
function takeHandedOver(current: () => Electron.BrowserWindow | null): HandedOver {
  const handedOver: HandedOver = { waiting: [], take: null };
  app.on('second-instance', (_event, _argv, from, sent) => {
    // What the other start read from its own words: Chromium hands its words over in another order.
    const other = readHandOver(sent);
    if (other === null || other.command !== null) return;
    const { files } = other;
    const window = current();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    if (files.length === 0) return;
    if (handedOver.take === null) handedOver.waiting.push({ files, from });
    else handedOver.take(files, from);
  });
  return handedOver;
}

/** Quit in any form becomes: window flushes and closes, library closes, process ends. */
function closeInOrder(main: MainWindow, close: () => Promise<void>): void {
  const { window } = main;
  // The machine waits for as long as it can; SIGTERM becomes a quit by itself.
  // The event is left out of Electron's types.
  powerMonitor.on('shutdown', (...told: { preventDefault?: () => void }[]) => {
    told[0]?.preventDefault?.();
    main.hurry();
    app.quit();
  });
  // Windows tells the window instead, and ends the process a few seconds later.
  window.on('session-end', () => {
    main.hurry();
    app.quit();
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (!window.isDestroyed()) window.close();
  });
  const { session } = window.webContents;
  window.on('closed', () => {
    // What the window remembers, such as its tabs, is written within seconds, or now.
    session.flushStorageData();
    close().then(
      () => app.exit(0),
      async (thrown: unknown) => {
        await say(sentenceOf(thrown));
        app.exit(1);
      },
    );
  });
}

/** Tells the user that the library is gone until the next start, which is all that is left to do. */
async function tellLoss(thrown: unknown, window: Electron.BrowserWindow | null): Promise<void> {
  const sentence = sentenceOf(thrown);
  await say(sentence);
  if (window === null || window.isDestroyed()) return;
  await dialog.showMessageBox(window, {
    type: 'error',
    message: 'Dictum could not open the library again.',
    detail: `${sentence}\n\nEverything that was saved is kept. Please start Dictum again.`,
    buttons: ['Quit'],
  });
  app.quit();
}

/** Tells the user why the program could not start; nothing of the library was changed. */
export async function showFailure(thrown: unknown): Promise<void> {
  const sentence = sentenceOf(thrown);
  await say(sentence);
  if (!app.isReady()) await app.whenReady();
  await dialog.showMessageBox({
    type: 'error',
    message: 'Dictum could not open this library.',
    detail: sentence,
    buttons: ['Quit'],
  });
}
