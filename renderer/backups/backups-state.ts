// What is known of the copies of the library, and the steps that make them and bring them back.

import { create } from 'zustand';
import type {
  BackupsState,
  CopyItem,
  CopyListed,
  RestorePreview,
} from '#core/backup/backups-api.ts';
import type { AppCommand } from '../commands.ts';
import { desktop } from '../services/desktop.ts';
import { onReturn } from '../services/library.ts';
import { openBackups } from '../state/open-pages.ts';
import { flushEditors } from '../state/pending-saves.ts';
import { offerUndo } from '../state/undoing.ts';
import { openTab } from '../state/workspace.ts';
import { showToast } from '../ui/toast.tsx';

interface Known {
  /** Null until it was asked for. */
  state: BackupsState | null;
  /** When that was: milliseconds since 1970. */
  knownAt: number;
  /** What is under way. */
  busy: 'backup' | 'looking' | 'restoring' | null;
  /** The copy whose restore is being thought over. */
  preview: RestorePreview | null;
}

/** What is known, live. */
export const useBackups = create<Known>(() => ({
  state: null,
  knownAt: 0,
  busy: null,
  preview: null,
}));

/** How often the age of the newest backup is looked at, in milliseconds. */
const lookEvery = 10 * 60_000;

/** Asks main how the copies stand. */
export async function loadBackups(): Promise<void> {
  useBackups.setState({ state: await desktop('backups', null), knownAt: Date.now() });
}

/** Follows the age of the newest backup; called once, when the window starts. */
export function followBackups(): void {
  // Not answered just now, as while the library is brought up: the next look will tell.
  const look = (): void => void loadBackups().catch(() => undefined);
  requestIdleCallback(look);
  setInterval(look, lookEvery);
  // A database that was made anew meanwhile has something to say.
  onReturn(look);
}

async function during<R>(busy: Known['busy'], work: () => Promise<R>): Promise<R> {
  useBackups.setState({ busy });
  try {
    return await work();
  } finally {
    useBackups.setState({ busy: null });
  }
}

/** Asks for a folder and makes the first backup there. */
export async function chooseFolder(): Promise<void> {
  if (!(await desktop('chooseBackupFolder', null))) return;
  await loadBackups();
  if (useBackups.getState().state?.lastBackup === null) await backUpNow();
}

/** Makes a backup now; asks for a folder first when there is none. */
export async function backUpNow(): Promise<void> {
  if (useBackups.getState().state === null) await loadBackups();
  if (useBackups.getState().state?.folder === null) {
    await chooseFolder();
    return;
  }
  await during('backup', () => desktop('backUpNow', null));
  await loadBackups();
  showToast('Backed up, and read back to be sure.');
}

/** Looks at a copy, or at a file that is asked for, and opens the question whether to restore it. */
export async function lookAt(copy: Pick<CopyListed, 'kind' | 'name'> | null): Promise<void> {
  // What is being written counts as work of now; what cannot be saved must not be lost by a restore.
  await flushEditors();
  const preview = await during('looking', () => desktop('previewRestore', { copy }));
  if (preview !== null) useBackups.setState({ preview });
}

/** Closes the question whether to restore; nothing was done. */
export function closePreview(): void {
  useBackups.setState({ preview: null });
}

/** Puts the copy in the library's place; the window is loaded anew. */
export async function restoreAll(): Promise<void> {
  await flushEditors();
  await during('restoring', () => desktop('restoreChosen', null));
}

/** Brings one document or note of the copy back and opens it. */
export async function restoreOne({ kind, id }: CopyItem): Promise<void> {
  const {
    id: made,
    title,
    step,
  } = await during('restoring', () => desktop('restoreItem', { kind, id }));
  closePreview();
  openTab({ kind, id: made });
  offerUndo(`Brought back “${title}”`, { step });
}

/** The user has looked: old copies are tidied away again. */
export async function releaseHold(): Promise<void> {
  useBackups.setState({ state: await desktop('releaseHold', null) });
}

/** The commands of backups and restores. */
export const backupCommands: readonly AppCommand[] = [
  {
    id: 'backups',
    title: 'Open backups',
    section: 'Go',
    whileTyping: true,
    run: openBackups,
  },
  { id: 'back-up-now', title: 'Back up now', section: 'Library', run: backUpNow },
  {
    id: 'restore-file',
    title: 'Restore from a file…',
    section: 'Library',
    run: () => lookAt(null),
  },
];
