// What a window may ask about snapshots, backups and restoring. It names copies by their place in the list;
// paths come from dialogs and stay here.

import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { dialog } from 'electron';
import type { BackupsApi } from '#core/backup/backups-api.ts';
import { DictumError, invalidInput } from '#core/errors.ts';
import type { Library } from '../library.ts';
import type { Backups } from './backups.ts';
import type { CopySource } from './copy-source.ts';
import { openCopy } from './copy-source.ts';
import { previewOf } from './preview.ts';
import { restoreCopy, restoreItem } from './restore.ts';

/** Implements the calls for one window. */
export function backupCalls({
  library,
  backups,
  window,
  isBusy,
}: {
  library: Library;
  backups: Backups;
  window: () => BrowserWindow | null;
  /** Whether something is under way that a restore would tear apart. */
  isBusy: () => boolean;
}): BackupsApi {
  /** The copy that was looked at last, and whether it is a snapshot of this library. */
  let chosen: { path: string; own: boolean } | null = null;

  async function ask(options: OpenDialogOptions): Promise<string | null> {
    const parent = window();
    if (parent === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, options);
    return canceled ? null : (filePaths[0] ?? null);
  }

  async function withChosen<R>(work: (source: CopySource) => Promise<R>): Promise<R> {
    if (chosen === null) throw invalidInput('Choose a copy first.');
    const source = await openCopy(chosen.path, chosen.own);
    try {
      return await work(source);
    } finally {
      source.close();
    }
  }

  return {
    backups: () => backups.state(),
    async chooseBackupFolder() {
      const folder = await ask({
        title: 'Choose a folder for backups',
        buttonLabel: 'Keep backups here',
        properties: ['openDirectory', 'createDirectory'],
      });
      if (folder === null) return false;
      if (folder === library.folder.root || folder.startsWith(`${library.folder.root}/`))
        throw invalidInput(
          'Choose a folder outside of the library: a backup inside it is lost with it.',
        );
      await backups.chooseFolder(folder);
      return true;
    },
    backUpNow: () => backups.backUp('asked'),
    async previewRestore({ copy }) {
      const path =
        copy === null
          ? await ask({
              title: 'Restore from a file',
              properties: ['openFile'],
              filters: [
                { name: 'Backups and snapshots', extensions: ['zip', 'gz'] },
                { name: 'All files', extensions: ['*'] },
              ],
            })
          : await backups.pathOf(copy.kind, copy.name);
      if (path === null) return null;
      chosen = { path, own: copy?.kind === 'snapshot' };
      return await withChosen((source) => previewOf(source, library.store.library));
    },
    async restoreChosen() {
      if (isBusy())
        throw new DictumError(
          'ConflictError',
          'Files are being imported; restore when that is done, or cancel it.',
        );
      await withChosen((source) => restoreCopy(library, source));
      window()?.reload();
      return null;
    },
    restoreItem: (item) => withChosen((source) => restoreItem(library, source, item)),
    async releaseHold() {
      await library.hold.release();
      return await backups.state();
    },
  };
}
