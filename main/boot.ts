// What must be settled before the app is ready: where the library is, that it is ours alone, and the
// switches that keep the engine as tested and away from the network.

import { join, resolve } from 'node:path';
import { app } from 'electron';
import { DictumError } from '#core/errors.ts';
import type { Invocation } from './arguments.ts';
import { readArguments } from './arguments.ts';
import { registerScheme } from './harden-session.ts';
import type { LibraryFolder } from './library-folder.ts';
import { openLibraryFolder } from './library-folder.ts';
import { stayOffline } from './no-network.ts';
import { refuseLinks } from './refuse-links.ts';

/** The words that follow the program (and, from a checkout, its folder). */
export function programArguments(
  argv: readonly string[],
  appPath: string,
  packaged: boolean,
): string[] {
  if (packaged) return argv.slice(1);
  const at = argv.findIndex((word, index) => index > 0 && resolve(word) === resolve(appPath));
  return argv.slice(at + 1);
}

/** Reads what was asked for. */
export function invocationOfProcess(): Invocation {
  return readArguments(programArguments(process.argv, app.getAppPath(), app.isPackaged));
}

/** Switches with which another program could read or steer the pages; no package runs with them. */
const opening = [
  'no-sandbox',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'disable-web-security',
];

/** Sets the switches of Chromium; must run before the app is ready. */
export function setSwitches(): void {
  const unsandboxed = app.commandLine.hasSwitch('no-sandbox');
  const refused = app.isPackaged
    ? opening.find((name) => app.commandLine.hasSwitch(name))
    : undefined;
  if (refused !== undefined) {
    process.stderr.write(
      `Dictum does not run with --${refused}: it would open the library to others.\n`,
    );
    app.exit(1);
  }
  // With --no-sandbox (a checkout run as root) enabling it would start processes that never end.
  if (!unsandboxed) app.enableSandbox();
  // The storage engine is pinned: a silent move to another one has been seen to lose databases.
  app.commandLine.appendSwitch(
    'disable-features',
    'IdbSqliteBackingStore,IdbSqliteOnDiskRollout,SpareRendererForSitePerProcess',
  );
  stayOffline();
  registerScheme();
}

/**
 * Makes the library's folders and takes its lock. Throws `LibraryInUseError` when another process has
 * it, and a named error when the folder cannot be used or holds links.
 */
export function lockLibrary(invocation: Invocation): LibraryFolder {
  const root = resolve(invocation.library ?? join(app.getPath('userData'), 'library'));
  if (invocation.library === '')
    throw new DictumError('InvalidInputError', '--library needs a folder.');
  refuseLinks(root);
  let folder: LibraryFolder;
  try {
    folder = openLibraryFolder(root);
  } catch (cause) {
    throw new DictumError(
      'UnavailableError',
      `The library folder ${root} cannot be used: it could not be made or written to.`,
      String(cause),
    );
  }
  app.setPath('userData', folder.profile);
  app.setPath('sessionData', folder.profile);
  if (!app.requestSingleInstanceLock({ command: invocation.command, files: invocation.files }))
    throw new DictumError(
      'LibraryInUseError',
      `The library ${root} is open elsewhere; nothing was done.`,
    );
  return folder;
}
